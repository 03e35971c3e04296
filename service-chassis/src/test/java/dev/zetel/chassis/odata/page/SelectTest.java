package dev.zetel.chassis.odata.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.sample.TestTenant;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class SelectTest {

    @Test
    void narrowsObjectsToWhatWasSelected() {
        read("rows=1&$select=id").statusCode(200).body("value[0].keySet()", equalTo(Set.of("id")));
    }

    @Test
    void refusesAPropertyThatThereIsNot() {
        read("rows=1&$select=id,texd").statusCode(400).body("error.message", containsString("'texd'"));
    }

    @Test
    void refusesItOnAnEmptyPageAsWell() {
        read("rows=0&$select=id,texd").statusCode(400).body("error.message", containsString("'texd'"));
        read("rows=0&$select=id,text").statusCode(200).body("value.size()", equalTo(0));
    }

    @Test
    void answersAsAFailureOfTheServiceIfAViewCannotBeWritten() {
        given().header(TestTenant.HEADER, UUID.randomUUID())
                .get("/v1.0/notes/unreadable")
                .then()
                .statusCode(500)
                .body("error.code", equalTo("InternalServerError"))
                .body("keySet()", equalTo(Set.of("error")));
    }

    private ValidatableResponse read(String query) {
        return given().header(TestTenant.HEADER, UUID.randomUUID())
                .urlEncodingEnabled(false)
                .get("/v1.0/notes/page?" + query)
                .then();
    }
}
