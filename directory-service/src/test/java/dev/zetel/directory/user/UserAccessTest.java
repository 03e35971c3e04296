package dev.zetel.directory.user;

import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UserAccessTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.provision();
    }

    @Test
    void letsAUserWithoutRoleReadHimselfAndNothingElse() {
        var id = tenant.user("lena");

        tenant.as(id).get("/v1.0/me").then().statusCode(200).body("id", equalTo(id.toString()));
        tenant.as(id).get("/v1.0/me/memberOf").then().statusCode(200);
        tenant.as(id).get("/v1.0/users").then().statusCode(403);
        tenant.as(id).get("/v1.0/users/" + id).then().statusCode(403);
        tenant.as(id).get("/v1.0/organization").then().statusCode(403);
    }

    @Test
    void shutsOutWhoIsDisabledOrDeleted() {
        var id = tenant.user("mona");
        change(id, Map.of("accountEnabled", false)).statusCode(204);
        tenant.as(id).get("/v1.0/me").then().statusCode(401);
        change(id, Map.of("accountEnabled", true)).statusCode(204);
        tenant.as(id).get("/v1.0/me").then().statusCode(200);
        tenant.delete(tenant.global(), id).statusCode(204);
        tenant.as(id).get("/v1.0/me").then().statusCode(401);
    }

    @Test
    void keepsTenantsApart() {
        var other = TestTenant.provision();
        var foreign = other.user("nina");

        tenant.asGlobal().get("/v1.0/users/" + foreign).then().statusCode(404);
        tenant.asGlobal().get("/v1.0/users/nina@" + other.domain()).then().statusCode(404);
        change(foreign, Map.of("jobTitle", "Intruder")).statusCode(404);
        tenant.delete(tenant.global(), foreign).statusCode(404);
        tenant.assign(foreign, AdministratorRole.BILLING_ADMINISTRATOR).statusCode(404);
    }

    @Test
    void s13EveryRoleReadsUsersAndOnlyTwoChangeThem() {
        var user = tenant.user("olga");
        for (var role : AdministratorRole.values()) {
            var caller = tenant.administrator(role);
            var changes =
                    role == AdministratorRole.GLOBAL_ADMINISTRATOR || role == AdministratorRole.USER_ADMINISTRATOR;
            tenant.as(caller).get("/v1.0/users/" + user).then().statusCode(200);
            tenant.as(caller)
                    .body(Map.of("jobTitle", role.name()))
                    .patch("/v1.0/users/" + user)
                    .then()
                    .statusCode(changes ? 204 : 403);
            tenant.as(caller)
                    .body(tenant.newUser("by" + role.ordinal()))
                    .post("/v1.0/users")
                    .then()
                    .statusCode(changes ? 201 : 403);
        }
    }

    private ValidatableResponse change(UUID id, Map<String, Object> properties) {
        return tenant.asGlobal().body(properties).patch("/v1.0/users/" + id).then();
    }
}
