package dev.zetel.access.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.chassis.consistency.WaitLimiter;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import dev.zetel.contracts.directory.AdministratorRolesState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class CatchUpTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    WaitLimiter room;

    @RepeatedTest(5)
    void admitsAUserWhoWasMadeAnAdministratorAMomentAgo() {
        Broker.send(Topics.TENANTS, Events.tenant(tenant));
        Broker.send(Topics.USERS, Events.user(tenant, user, true, 1));
        grant(List.of(AdministratorRole.GLOBAL_ADMINISTRATOR.templateId()), 1);

        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWithoutTheRoleOnceItIsCurrent() {
        Broker.send(Topics.TENANTS, Events.tenant(tenant));
        Broker.send(Topics.USERS, Events.user(tenant, user, true, 1));

        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNobodyOfWhomTheDirectoryDidNotTell() {
        given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void knowsNobodyOfATenantBeforeItKnowsTheTenantAndItsClock() {
        Broker.send(Topics.USERS, Events.user(tenant, user, true, 1));
        grant(List.of(AdministratorRole.GLOBAL_ADMINISTRATOR.templateId()), 1);
        read().statusCode(401);

        Broker.send(Topics.TENANTS, Events.tenant(tenant));
        read().statusCode(200);
    }

    @Test
    void asksForAnotherTryRatherThanRefusingWhereTooManyOfTheTenantWaitToCatchUp() {
        IntStream.range(0, 32).forEach(place -> room.enter(tenant.toString()));
        try {
            read().statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error.details[0].code", equalTo("WaitLimitReached"));
        } finally {
            IntStream.range(0, 32).forEach(place -> room.leave(tenant.toString()));
        }
        read().statusCode(401);
    }

    private ValidatableResponse read() {
        return given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then();
    }

    private void grant(List<UUID> roles, long revision) {
        var state = new AdministratorRolesState(user, tenant, roles, revision);
        Broker.send(Topics.ROLE_ASSIGNMENTS, new AdministratorRolesChanged(state, Instant.EPOCH));
    }
}
