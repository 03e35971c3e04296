package dev.zetel.chassis.consistency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.chassis.outbox.WrittenRevisions.Written;
import dev.zetel.chassis.sample.TestTenant;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class ConsistencyTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID sku = UUID.randomUUID();

    @Inject
    ConsistencyToken tokens;

    @Inject
    WaitLimiter room;

    @Test
    void answersOnceTheProjectionHasWhatTheTokenNames() {
        var token = tokens.write(List.of(new Written(Topics.SKUS.name(), sku.toString(), 2)));
        Broker.send(Topics.SKUS, Events.sku(sku, "A product", 2));

        read(token).then().statusCode(200);
    }

    @Test
    void answersThatItHasNotArrivedAfterTwoSeconds() {
        var token = tokens.write(List.of(new Written(Topics.SKUS.name(), sku.toString(), 2)));

        read(token).then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void neverWaitsForATopicThatItDoesNotListenTo() {
        var token = tokens.write(List.of(new Written(Topics.CONFLICTS.name(), sku.toString(), 2)));

        read(token).then().statusCode(200);
    }

    @Test
    void refusesATokenThatWasTamperedWith() {
        var token = tokens.write(List.of(new Written(Topics.SKUS.name(), sku.toString(), 2)));

        read("x" + token).then().statusCode(400).body("error.details[0].target", equalTo("Zetel-Consistency"));
    }

    @Test
    void asksForAnotherTryWhereTooManyOfTheTenantWaitAndLetsOthersWait() {
        var token = tokens.write(List.of(new Written(Topics.CONFLICTS.name(), sku.toString(), 2)));
        var theirs = UUID.randomUUID();
        IntStream.range(0, 32).forEach(place -> room.enter(tenant.toString()));

        try {
            read(token)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("error.details[0].code", equalTo("WaitLimitReached"));
            read(theirs, token).then().statusCode(200);
        } finally {
            IntStream.range(0, 32).forEach(place -> room.leave(tenant.toString()));
        }
        read(token).then().statusCode(200);
    }

    private Response read(String consistency) {
        return read(tenant, consistency);
    }

    private Response read(UUID tenant, String consistency) {
        return given().header(TestTenant.HEADER, tenant)
                .header("Zetel-Consistency", consistency)
                .get("/v1.0/notes");
    }
}
