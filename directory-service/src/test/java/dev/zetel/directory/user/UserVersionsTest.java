package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody overwrites what they have not seen. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UserVersionsTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.provision();
    }

    @Test
    void everyAnswerThatIsOneUserSaysWhichVersion() {
        var created = tenant.asGlobal()
                .body(tenant.newUser("gisa"))
                .post("/v1.0/users")
                .then()
                .statusCode(201);
        var id = UUID.fromString(created.extract().path("id"));

        assertSaysItsVersion(created);
        assertSaysItsVersion(read(id));
        assertSaysItsVersion(tenant.as(id).get("/v1.0/me").then());
        var before = read(id).extract().header("ETag");
        change(id, "one", before).statusCode(204);
        assertThat(read(id).extract().header("ETag")).isNotEqualTo(before);
    }

    @Test
    void refusesAChangeOfWhatWasChangedSince() {
        var id = tenant.user("hans");
        var etag = read(id).extract().header("ETag");
        change(id, "one", etag).statusCode(204);

        change(id, "two", etag).statusCode(412);

        read(id).body("jobTitle", equalTo("one"));
    }

    @Test
    void refusesToDeleteWhatWasChangedSince() {
        var id = tenant.user("ines");
        var etag = read(id).extract().header("ETag");
        change(id, "one", etag).statusCode(204);

        tenant.asGlobal()
                .header("If-Match", etag)
                .delete("/v1.0/users/" + id)
                .then()
                .statusCode(412);

        var now = read(id).extract().header("ETag");
        tenant.asGlobal()
                .header("If-Match", now)
                .delete("/v1.0/users/" + id)
                .then()
                .statusCode(204);
    }

    private static void assertSaysItsVersion(ValidatableResponse answer) {
        assertThat(answer.extract().header("ETag"))
                .startsWith("W/")
                .isEqualTo(answer.extract().path("'@odata.etag'"));
    }

    private ValidatableResponse change(UUID id, String jobTitle, String ifMatch) {
        return tenant.asGlobal()
                .header("If-Match", ifMatch)
                .body(Map.of("jobTitle", jobTitle))
                .patch("/v1.0/users/" + id)
                .then();
    }

    private ValidatableResponse read(UUID id) {
        return tenant.asGlobal().get("/v1.0/users/" + id).then().statusCode(200);
    }
}
