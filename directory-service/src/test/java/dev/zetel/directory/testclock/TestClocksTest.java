package dev.zetel.directory.testclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.zetel.chassis.testing.PublishedEvents;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.directory.ClockSteps;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TestClocksTest {

    private static final String BEGINNING = "2031-01-01T00:00:00Z";
    private static final String FEBRUARY = "2031-02-01T00:00:00Z";
    private static final String MARCH = "2031-03-01T00:00:00Z";

    private TestTenant tenant;

    @BeforeEach
    void aSandbox() {
        tenant = TestTenant.sandbox(BEGINNING);
    }

    @Test
    void beginsAtRest() {
        shows(BEGINNING, BEGINNING, true);
        assertThat(PublishedEvents.newest(tenant.id(), "tenant-provisioned")
                        .json()
                        .at("/tenant/testClock/now")
                        .asText())
                .isEqualTo(BEGINNING);
    }

    @Test
    void goesToWhatIsDueNextAndThenToItsTarget() {
        advance(TestTenant.operator(), MARCH).statusCode(202).body("atRest", equalTo(false));
        shows(BEGINNING, MARCH, false);

        ClockSteps.answer(tenant, ClockSteps.revision(tenant), BEGINNING, FEBRUARY);
        shows(FEBRUARY, MARCH, false);

        ClockSteps.answer(tenant, ClockSteps.revision(tenant), FEBRUARY, "2032-01-01T00:00:00Z");
        shows(MARCH, MARCH, false);

        ClockSteps.answer(tenant, ClockSteps.revision(tenant), MARCH, null);
        shows(MARCH, MARCH, true);
        assertThat(PublishedEvents.kinds(tenant.id()))
                .containsExactly("tenant-provisioned", "tenant-changed", "tenant-changed", "tenant-changed");
    }

    @Test
    void waitsForTheAnswerToItsNewestStep() {
        advance(TestTenant.operator(), MARCH).statusCode(202);
        var first = ClockSteps.revision(tenant);
        ClockSteps.answer(tenant, first, BEGINNING, FEBRUARY);

        ClockSteps.answer(tenant, first, BEGINNING, FEBRUARY);

        shows(FEBRUARY, MARCH, false);
    }

    @Test
    void refusesToGoBackOrToBeSentAnewOnItsWay() {
        advance(tenant.asGlobal(), "2030-12-31T00:00:00Z")
                .statusCode(400)
                .body("error.details[0].code", equalTo("TestClockNotMovable"));
        advance(tenant.asGlobal(), MARCH).statusCode(202);
        advance(tenant.asGlobal(), MARCH).statusCode(409).body("error.details[0].code", equalTo("TestClockMoving"));
        tenant.asGlobal()
                .body(Map.of("to", "tomorrow"))
                .post(path())
                .then()
                .statusCode(400)
                .body("error.details[0].target", equalTo("to"));
        tenant.asGlobal().body("{}").post(path()).then().statusCode(400).body("error.details[0].target", equalTo("to"));
        tenant.asGlobal()
                .body("null")
                .post(path())
                .then()
                .statusCode(400)
                .body("error.message", startsWith("The request body is missing"));
    }

    @Test
    void isMovedByTheOperatorAndByTheSandboxsOwnGlobalAdministrator() {
        var other = TestTenant.sandbox(BEGINNING);

        advance(other.asGlobal(), MARCH).statusCode(404);
        for (var role : AdministratorRole.values()) {
            if (role != AdministratorRole.GLOBAL_ADMINISTRATOR) {
                advance(tenant.as(tenant.administrator(role)), MARCH).statusCode(403);
            }
        }
        advance(tenant.asGlobal(), MARCH).statusCode(202);
    }

    @Test
    void isThereForSandboxesOnly() {
        var real = TestTenant.provision();

        TestTenant.operator()
                .get("/v1.0/platform/testClocks/" + real.id())
                .then()
                .statusCode(404);
        TestTenant.operator()
                .body(Map.of("to", MARCH))
                .post("/v1.0/platform/testClocks/" + real.id() + "/advance")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse advance(RequestSpecification caller, String to) {
        return caller.body(Map.of("to", to)).post(path()).then();
    }

    private void shows(String now, String target, boolean atRest) {
        tenant.asGlobal()
                .get("/v1.0/platform/testClocks/" + tenant.id())
                .then()
                .statusCode(200)
                .body("now", equalTo(now))
                .body("target", equalTo(target))
                .body("atRest", equalTo(atRest));
    }

    private String path() {
        return "/v1.0/platform/testClocks/" + tenant.id() + "/advance";
    }
}
