package dev.zetel.directory.deleteditem;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.PASSWORD_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.directory.ClockSteps;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class DeletedItemsTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.sandbox("2031-01-01T00:00:00Z");
    }

    @Test
    void s11ADeletedUserIsGoneAndWaitsInTheDeletedItems() {
        var user = tenant.user("anna");

        tenant.delete(tenant.global(), user).statusCode(204);

        tenant.asGlobal().get("/v1.0/users/" + user).then().statusCode(404);
        for (var spelling : List.of("microsoft.graph.user", "graph.user", "Microsoft.Graph.User")) {
            tenant.asGlobal()
                    .get("/v1.0/directory/deletedItems/" + spelling)
                    .then()
                    .statusCode(200)
                    .body("value.id", contains(user.toString()))
                    .body("value[0].'@odata.type'", equalTo("#microsoft.graph.user"));
        }
        tenant.asGlobal()
                .queryParam("$select", "id,deletedDateTime")
                .get("/v1.0/directory/deletedItems/" + user)
                .then()
                .body("deletedDateTime", equalTo("2031-01-01T00:00:00Z"));
        assertThat(PublishedEvents.newest(user, "user-deleted")
                        .json()
                        .at("/user/deletedDateTime")
                        .asText())
                .isEqualTo("2031-01-01T00:00:00Z");
    }

    @Test
    void s37ADeletedUserIsRestoredWithoutARequestBody() {
        var user = tenant.user("bert");
        tenant.delete(tenant.global(), user).statusCode(204);

        tenant.asGlobal()
                .post("/v1.0/directory/deletedItems/" + user + "/restore")
                .then()
                .statusCode(200)
                .body("'@odata.type'", equalTo("#microsoft.graph.user"))
                .body("id", equalTo(user.toString()));

        tenant.asGlobal().get("/v1.0/users/" + user).then().statusCode(200);
        assertThat(PublishedEvents.kinds(user)).containsExactly("user-created", "user-deleted", "user-restored");
    }

    @Test
    void s37ANameThatWasTakenMeanwhileIsReported() {
        var user = tenant.user("clara");
        tenant.delete(tenant.global(), user).statusCode(204);
        tenant.user("Clara");

        restore(tenant.global(), user, Map.of())
                .statusCode(400)
                .body("error.details[0].code", equalTo("UserPrincipalNameTaken"));
        restore(tenant.global(), user, Map.of("newUserPrincipalName", "clara@foreign.example"))
                .statusCode(400)
                .body("error.details[0].code", equalTo("DomainNotVerified"));
        restore(tenant.global(), user, Map.of("newUserPrincipalName", "clara2@" + tenant.domain()))
                .statusCode(200)
                .body("userPrincipalName", equalTo("clara2@" + tenant.domain()));
    }

    @Test
    void s37AfterThirtyDaysNothingCanBeRestored() {
        var user = tenant.user("dora");
        tenant.delete(tenant.global(), user).statusCode(204);
        var other = tenant.user("emil");
        tenant.asGlobal()
                .body(Map.of("to", "2031-01-31T00:00:00Z"))
                .post("/v1.0/platform/testClocks/" + tenant.id() + "/advance")
                .then()
                .statusCode(202);

        ClockSteps.reach(tenant, "2031-01-31T00:00:00Z");
        tenant.delete(tenant.global(), other).statusCode(204);

        restore(tenant.global(), user, Map.of()).statusCode(404);
        tenant.asGlobal().get("/v1.0/directory/deletedItems/" + user).then().statusCode(404);
        tenant.asGlobal()
                .get("/v1.0/directory/deletedItems/microsoft.graph.user")
                .then()
                .body("value.id", contains(other.toString()));
        restore(tenant.global(), other, Map.of()).statusCode(200);
    }

    @Test
    void s13AUserAdministratorDisposesOfPasswordAdministratorsButNotOfBillingOnes() {
        var caller = tenant.administrator(USER_ADMINISTRATOR);
        var password = tenant.administrator(PASSWORD_ADMINISTRATOR);
        var billing = tenant.administrator(BILLING_ADMINISTRATOR);

        tenant.delete(caller, password).statusCode(204);
        tenant.delete(caller, billing).statusCode(403);
        tenant.delete(caller, tenant.global()).statusCode(403);
        for (var property : List.of("displayName", "mailNickname", "mail", "userPrincipalName")) {
            change(caller, billing, Map.of(property, "other@" + tenant.domain()))
                    .statusCode(403);
        }
        change(caller, billing, Map.of("accountEnabled", false)).statusCode(403);
        change(caller, billing, Map.of("jobTitle", "Buyer")).statusCode(204);
        change(tenant.global(), billing, Map.of("displayName", "Buyer")).statusCode(204);
    }

    @Test
    void s42OthersNeitherDeleteNorRestore() {
        var user = tenant.user("frida");
        var gone = tenant.user("gerd");
        tenant.delete(tenant.global(), gone).statusCode(204);
        for (var role : List.of(BILLING_ADMINISTRATOR, PASSWORD_ADMINISTRATOR)) {
            var caller = tenant.administrator(role);
            tenant.delete(caller, user).statusCode(403);
            restore(caller, gone, Map.of()).statusCode(403);
            change(caller, user, Map.of("jobTitle", "x")).statusCode(403);
        }
    }

    @Test
    void aRestorationGivesNoRolesBackAndOnlyThoseWhoMayDeleteMayRestore() {
        var caller = tenant.administrator(USER_ADMINISTRATOR);
        var global = tenant.administrator(GLOBAL_ADMINISTRATOR);
        tenant.delete(tenant.global(), global).statusCode(204);
        assertThat(PublishedEvents.newest(global, "administrator-roles-changed")
                        .json()
                        .at("/administrator/roleTemplateIds"))
                .isEmpty();

        restore(caller, global, Map.of()).statusCode(403);
        restore(tenant.global(), global, Map.of()).statusCode(200);

        tenant.as(global).get("/v1.0/users").then().statusCode(403);
        tenant.asGlobal()
                .get("/v1.0/directoryRoles/" + GLOBAL_ADMINISTRATOR.templateId() + "/members")
                .then()
                .body("value.id", not(hasItem(global.toString())));
        tenant.delete(caller, global).statusCode(204);
    }

    private ValidatableResponse restore(UUID caller, UUID user, Map<String, Object> how) {
        return tenant.as(caller)
                .body(how)
                .post("/v1.0/directory/deletedItems/" + user + "/restore")
                .then();
    }

    private ValidatableResponse change(UUID caller, UUID user, Map<String, Object> properties) {
        return tenant.as(caller).body(properties).patch("/v1.0/users/" + user).then();
    }
}
