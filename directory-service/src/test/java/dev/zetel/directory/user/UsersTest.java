package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UsersTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.provision();
    }

    @Test
    void createsAUserAndTellsOfIt() {
        var created = tenant.asGlobal()
                .body(tenant.newUser("anna"))
                .post("/v1.0/users")
                .then()
                .statusCode(201)
                .body("userPrincipalName", equalTo("anna@" + tenant.domain()))
                .body("'@odata.context'", containsString("/v1.0/$metadata#users"));

        var id = UUID.fromString(created.extract().path("id"));
        assertThat(PublishedEvents.kinds(id)).containsExactly("user-created");
        assertThat(PublishedEvents.newest(id, "user-created")
                        .json()
                        .at("/user/revision")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void showsTheDefaultPropertiesUnlessOthersAreSelected() {
        var id = tenant.user("bert");

        read(id, Map.of()).body("$", hasKey("surname")).body("$", not(hasKey("usageLocation")));
        read(id, Map.of("$select", "id,usageLocation,assignedLicenses"))
                .body("$", hasKey("usageLocation"))
                .body("assignedLicenses", equalTo(List.of()))
                .body("$", not(hasKey("surname")));
    }

    @Test
    void refusesToSelectWhatItDoesNotKnow() {
        var id = tenant.user("bodo");

        for (var name : List.of("shoeSize", "assignedPlans")) {
            for (var path : List.of("/v1.0/users", "/v1.0/users/" + id, "/v1.0/me")) {
                tenant.asGlobal()
                        .queryParam("$select", "id," + name)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("error.message", containsString("'" + name + "'"))
                        .body("error.details[0].target", equalTo("$select"));
            }
        }
    }

    @Test
    void findsAUserByNameInAnyCase() {
        var id = tenant.user("clara");

        tenant.asGlobal()
                .get("/v1.0/users/CLARA@" + tenant.domain())
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()));
    }

    @Test
    void pagesByKeyAndCounts() {
        for (var name : List.of("u1", "u2", "u3", "u4")) {
            tenant.user(name);
        }

        var seen = new ArrayList<String>();
        var next = "/v1.0/users?$top=2&$count=true";
        while (next != null) {
            var page =
                    tenant.asGlobal().urlEncodingEnabled(false).get(next).then().statusCode(200);
            page.body("'@odata.count'", equalTo(5));
            seen.addAll(page.extract().path("value.id"));
            next = page.extract().path("'@odata.nextLink'");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(tenant.asGlobal().get("/v1.0/users/$count").then().extract().asString())
                .isEqualTo("5");
    }

    @Test
    void narrowsByEqualValues() {
        tenant.user("dora");
        var disabled = tenant.user("emil");
        change(disabled, Map.of("accountEnabled", false, "usageLocation", "fr")).statusCode(204);

        names("displayName eq 'DORA'").body("value.displayName", contains("dora"));
        names("accountEnabled eq false and usageLocation eq 'FR'").body("value.displayName", contains("emil"));
        names("userPrincipalName eq 'emil@" + tenant.domain() + "' and accountEnabled eq true")
                .body("value.size()", equalTo(0));
        names("id eq 'nobody'").statusCode(400);
        names("usageLocation eq null").statusCode(400);
        names("accountEnabled eq 'perhaps'").statusCode(400);
        names("id eq " + disabled).body("value.displayName", contains("emil"));
        names("id eq '" + disabled + "'").body("value.displayName", contains("emil"));
        names("jobTitle eq 'x'").statusCode(400).body("error.details[0].target", equalTo("$filter"));
        names("displayName eq 'do\0ra'").statusCode(400);
    }

    @Test
    void changesWhatIsGivenAndClearsWhatIsNull() {
        var id = tenant.user("fred");
        change(id, Map.of("jobTitle", "Clerk", "usageLocation", "de")).statusCode(204);
        var cleared = new HashMap<String, Object>();
        cleared.put("jobTitle", null);

        change(id, cleared).statusCode(204);

        read(id, Map.of("$select", "jobTitle,usageLocation,displayName"))
                .body("jobTitle", nullValue())
                .body("usageLocation", equalTo("DE"))
                .body("displayName", equalTo("fred"));
        assertThat(PublishedEvents.kinds(id)).containsExactly("user-created", "user-changed", "user-changed");
    }

    @Test
    void tellsNothingWhenNothingHasChanged() {
        var id = tenant.user("gerd");

        change(id, Map.of("displayName", "gerd")).statusCode(204);

        assertThat(PublishedEvents.kinds(id)).containsExactly("user-created");
    }

    @Test
    void refusesANameThatIsTaken() {
        tenant.user("ida");
        var other = tenant.user("jan");

        tenant.asGlobal()
                .body(tenant.newUser("IDA"))
                .post("/v1.0/users")
                .then()
                .statusCode(400)
                .body(
                        "error.message",
                        containsString(
                                "Another object with the same value for property userPrincipalName already exists"))
                .body("error.details[0].code", equalTo("UserPrincipalNameTaken"));
        change(other, Map.of("userPrincipalName", "ida@" + tenant.domain())).statusCode(400);
        change(other, Map.of("displayName", "i\0da")).statusCode(400);
    }

    @Test
    void refusesWhatIsNotAUser() {
        refused("userPrincipalName", "kai@foreign.example", "DomainNotVerified");
        refused("displayName", "x".repeat(257), "RequestMalformed");
        refused("mailNickname", "with space", "RequestMalformed");
        refused("usageLocation", "XX", "RequestMalformed");
        refused("passwordProfile", Map.of("password", "secret"), "PasswordProfileNotSupported");
        refused("shoeSize", 44, "RequestMalformed");
        refused("accountEnabled", null, "RequestMalformed");
    }

    private void refused(String property, Object value, String code) {
        var user = new HashMap<>(tenant.newUser("otto"));
        user.put(property, value);
        tenant.asGlobal()
                .body(user)
                .post("/v1.0/users")
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo(code))
                .body("error.details[0].target", equalTo(property));
    }

    private ValidatableResponse change(UUID id, Map<String, Object> properties) {
        return tenant.asGlobal().body(properties).patch("/v1.0/users/" + id).then();
    }

    private ValidatableResponse read(UUID id, Map<String, String> options) {
        return tenant.asGlobal()
                .queryParams(options)
                .get("/v1.0/users/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse names(String filter) {
        return tenant.asGlobal()
                .queryParam("$filter", filter)
                .get("/v1.0/users")
                .then();
    }
}
