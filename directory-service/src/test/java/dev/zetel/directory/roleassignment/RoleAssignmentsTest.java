package dev.zetel.directory.roleassignment;

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
import dev.zetel.contracts.directory.AdministratorRole;
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
class RoleAssignmentsTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.provision();
    }

    @Test
    void s13AGlobalAdministratorGrantsAndRevokes() {
        var user = tenant.user("anna");

        tenant.assign(user, BILLING_ADMINISTRATOR)
                .statusCode(201)
                .body("id", equalTo(BILLING_ADMINISTRATOR.templateId() + "_" + user));
        tenant.as(user).get("/v1.0/users").then().statusCode(200);
        tenant.revoke(tenant.global(), user, BILLING_ADMINISTRATOR).statusCode(204);
        tenant.as(user).get("/v1.0/users").then().statusCode(403);

        assertThat(PublishedEvents.kinds(user))
                .containsExactly("user-created", "administrator-roles-changed", "administrator-roles-changed");
        assertThat(PublishedEvents.newest(user, "administrator-roles-changed")
                        .json()
                        .at("/administrator/roleTemplateIds"))
                .isEmpty();
    }

    @Test
    void s13NobodyElseAssignsRoles() {
        var user = tenant.user("bert");
        for (var role : AdministratorRole.values()) {
            if (role != GLOBAL_ADMINISTRATOR) {
                var caller = tenant.administrator(role);
                tenant.assign(caller, user, PASSWORD_ADMINISTRATOR).statusCode(403);
                tenant.revoke(caller, caller, role).statusCode(403);
            }
        }
    }

    @Test
    void listsReadsAndNarrowsAssignments() {
        var user = tenant.administrator(USER_ADMINISTRATOR);
        var path = "/v1.0/roleManagement/directory/roleAssignments";

        tenant.as(user)
                .queryParam("$filter", "principalId eq '" + user + "'")
                .get(path)
                .then()
                .statusCode(200)
                .body(
                        "value.roleDefinitionId",
                        contains(USER_ADMINISTRATOR.templateId().toString()));
        tenant.as(user).get(path).then().body("value.size()", equalTo(2));
        tenant.as(user)
                .get(path + "/" + USER_ADMINISTRATOR.templateId() + "_" + user)
                .then()
                .statusCode(200)
                .body("directoryScopeId", equalTo("/"));
        tenant.as(user)
                .get(path + "/" + BILLING_ADMINISTRATOR.templateId() + "_" + user)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoAssignment() {
        var user = tenant.user("carl");
        tenant.assign(user, USER_ADMINISTRATOR).statusCode(201);

        tenant.assign(user, USER_ADMINISTRATOR)
                .statusCode(400)
                .body("error.details[0].code", equalTo("RoleHeldAlready"));
        order(Map.of("principalId", user, "roleDefinitionId", user, "directoryScopeId", "/"))
                .statusCode(400)
                .body("error.details[0].target", equalTo("roleDefinitionId"));
        order(Map.of(
                        "principalId",
                        user,
                        "roleDefinitionId",
                        BILLING_ADMINISTRATOR.templateId(),
                        "directoryScopeId",
                        "/administrativeUnits/1"))
                .statusCode(400)
                .body("error.details[0].target", equalTo("directoryScopeId"));
    }

    @Test
    void saysThatThereIsNoSuchUserBeforeThatThereIsNoSuchRole() {
        var known = tenant.user("cleo");
        var foreign = TestTenant.provision().global();
        var nobody = UUID.randomUUID();

        for (var role : List.of(nobody.toString(), "no id")) {
            order(Map.of("principalId", nobody, "roleDefinitionId", role)).statusCode(404);
            order(Map.of("principalId", foreign, "roleDefinitionId", role)).statusCode(404);
            order(Map.of("principalId", known, "roleDefinitionId", role)).statusCode(400);
        }
        order(Map.of("principalId", nobody)).statusCode(400);
        order(Map.of("principalId", known))
                .statusCode(400)
                .body("error.details[0].target", equalTo("roleDefinitionId"));
        order(Map.of("roleDefinitionId", USER_ADMINISTRATOR.templateId()))
                .statusCode(400)
                .body("error.details[0].target", equalTo("principalId"));
    }

    @Test
    void speaksTheOlderMannerOfTheDialectToo() {
        var user = tenant.user("dora");
        var role = "/v1.0/directoryRoles(roleTemplateId='" + PASSWORD_ADMINISTRATOR.templateId() + "')";

        tenant.asGlobal().get("/v1.0/directoryRoles").then().body("value.size()", equalTo(5));
        tenant.asGlobal().get(role).then().statusCode(200).body("displayName", equalTo("Password Administrator"));
        tenant.asGlobal()
                .body(Map.of("@odata.id", "https://graph.example/v1.0/directoryObjects/" + user))
                .post(role + "/members/$ref")
                .then()
                .statusCode(204);
        tenant.asGlobal()
                .get(role + "/members")
                .then()
                .body("value.id", contains(user.toString()))
                .body("value[0].'@odata.type'", equalTo("#microsoft.graph.user"));
        tenant.asGlobal()
                .get("/v1.0/users/" + user + "/memberOf")
                .then()
                .body("value.displayName", contains("Password Administrator"))
                .body("value[0].'@odata.type'", equalTo("#microsoft.graph.directoryRole"));
        tenant.asGlobal().delete(role + "/members/" + user + "/$ref").then().statusCode(204);
        tenant.asGlobal().get(role + "/members").then().body("value.id", not(hasItem(user.toString())));
    }

    @Test
    void removesAMemberByAddress() {
        var user = tenant.administrator(USER_ADMINISTRATOR);
        var members = "/v1.0/directoryRoles/" + USER_ADMINISTRATOR.templateId() + "/members/$ref";

        tenant.asGlobal()
                .queryParam("@id", "https://graph.example/v1.0/users/" + user)
                .delete(members)
                .then()
                .statusCode(204);
        tenant.asGlobal().queryParam("@id", "nonsense").delete(members).then().statusCode(400);
        tenant.asGlobal().delete(members).then().statusCode(400);
    }

    @Test
    void showsTheSameRolesAsTemplatesAndDefinitions() {
        for (var path : List.of("/v1.0/directoryRoleTemplates", "/v1.0/roleManagement/directory/roleDefinitions")) {
            var global = GLOBAL_ADMINISTRATOR.templateId().toString();
            tenant.asGlobal().get(path).then().statusCode(200).body("value.id", hasItem(global));
            tenant.asGlobal().get(path + "/" + global).then().body("displayName", equalTo("Global Administrator"));
            tenant.asGlobal().get(path + "/" + tenant.id()).then().statusCode(404);
        }
    }

    @Test
    void keepsTheLastGlobalAdministrator() {
        var disabled = tenant.administrator(GLOBAL_ADMINISTRATOR);
        tenant.asGlobal()
                .body(Map.of("accountEnabled", false))
                .patch("/v1.0/users/" + disabled)
                .then()
                .statusCode(204);

        tenant.revoke(tenant.global(), tenant.global(), GLOBAL_ADMINISTRATOR)
                .statusCode(400)
                .body("error.details[0].code", equalTo("LastGlobalAdministrator"));
        tenant.delete(tenant.global(), tenant.global()).statusCode(400);
        tenant.asGlobal()
                .body(Map.of("accountEnabled", false))
                .patch("/v1.0/users/" + tenant.global())
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("LastGlobalAdministrator"));
        tenant.asGlobal().get("/v1.0/users").then().statusCode(200);
    }

    private ValidatableResponse order(Map<String, Object> assignment) {
        return tenant.asGlobal()
                .body(assignment)
                .post("/v1.0/roleManagement/directory/roleAssignments")
                .then();
    }
}
