package dev.zetel.directory.user;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name may hold what a path must escape. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UserNamesTest {

    private TestTenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.provision();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a#b, a%23b, a%23b",
                "guest_other.example#EXT#, guest_other.example%23EXT%23, guest_other.example%23EXT%23",
                "a^b, a%5Eb, a%5Eb",
                "a!b~c, a!b~c, a!b~c",
                "o'hara, o'hara, o'hara",
                "o'hara, o%27hara, o'hara"
            })
    void isFoundAndLinkedUnderIts(String name, String escaped, String linked) {
        var id = tenant.user(name).toString();
        var path = "/v1.0/users/" + escaped + "@" + tenant.domain();

        tenant.asGlobal()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("'@odata.context'", containsString("/v1.0/$metadata#users/" + linked));
        tenant.asGlobal()
                .urlEncodingEnabled(false)
                .get(path + "/memberOf")
                .then()
                .statusCode(200);
        tenant.asGlobal()
                .urlEncodingEnabled(false)
                .body(Map.of("jobTitle", "Found"))
                .patch(path)
                .then()
                .statusCode(204);
    }
}
