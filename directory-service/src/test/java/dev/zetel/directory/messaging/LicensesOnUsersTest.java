package dev.zetel.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.contracts.licensing.LicenseError;
import dev.zetel.contracts.licensing.PoolEvent;
import dev.zetel.contracts.licensing.PoolEvent.PoolChanged;
import dev.zetel.contracts.licensing.PoolState;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import dev.zetel.contracts.licensing.UserLicensesEvent.UserLicensesChanged;
import dev.zetel.contracts.licensing.UserLicensesState;
import dev.zetel.directory.TestTenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class LicensesOnUsersTest {

    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

    private final UUID sku = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private TestTenant tenant;
    private UUID user;

    @BeforeEach
    void aUser() {
        tenant = TestTenant.provision();
        user = tenant.user("anna");
    }

    @Test
    void s3ShowsWhatAUserHolds() {
        holds(1, 3L);

        shown().body("assignedLicenses.skuId", contains(sku.toString()))
                .body("assignedLicenses[0].disabledPlans", contains(plan.toString()))
                .body("licenseAssignmentStates[0].state", equalTo("Active"))
                .body("licenseAssignmentStates[0].lastUpdatedDateTime", equalTo(NOW.toString()));
        tenant.asGlobal()
                .queryParam("$select", "id,assignedLicenses")
                .get("/v1.0/users")
                .then()
                .body("value.find { it.id == '" + user + "' }.assignedLicenses.skuId", contains(sku.toString()));
    }

    @Test
    void s8OneEventAboutThePoolChangesTheStateOfItsUsers() {
        holds(1, 3L);

        pool(1, 3L, 4L);
        shown().body("licenseAssignmentStates[0].state", equalTo("ActiveWithError"))
                .body("licenseAssignmentStates[0].error", equalTo("CountViolation"));

        pool(2, 3L, 3L);
        shown().body("licenseAssignmentStates[0].state", equalTo("Error"));

        pool(3, null, null);
        shown().body("licenseAssignmentStates[0].state", equalTo("Active"));
    }

    @Test
    void skipsWhatIsNotNewer() {
        holds(2, 3L);
        pool(2, null, null);

        holds(1, null);
        pool(1, 1L, 1L);

        shown().body("assignedLicenses.size()", equalTo(1)).body("licenseAssignmentStates[0].state", equalTo("Active"));
    }

    @Test
    void showsNothingOfAUserWhoIsGoneOrForgotten() {
        holds(1, 3L);
        Deliveries.deliver(
                new UserLicensesChanged(new UserLicensesState(user, tenant.id(), List.of(held(3L)), true, 2), NOW));
        shown().body("assignedLicenses.size()", equalTo(0));

        holds(3, 3L);
        Deliveries.deliverTombstone(UserLicensesEvent.class, user.toString());
        shown().body("assignedLicenses.size()", equalTo(0));
    }

    @Test
    void knowsHowNewItsProjectionsAre() {
        holds(7, 3L);
        pool(5, 3L, 3L);

        assertThat(Deliveries.revision(UserLicensesEvent.class, user.toString()))
                .hasValue(7);
        assertThat(Deliveries.revision(PoolEvent.class, tenant.id() + "/" + sku))
                .hasValue(5);
        Deliveries.deliverTombstone(PoolEvent.class, tenant.id() + "/" + sku);
        assertThat(Deliveries.revision(PoolEvent.class, tenant.id() + "/" + sku))
                .isEmpty();
        assertThat(Deliveries.revision(
                        UserLicensesEvent.class, UUID.randomUUID().toString()))
                .isEmpty();
    }

    private void holds(long revision, Long seat) {
        var state = new UserLicensesState(
                user, tenant.id(), seat == null ? List.of() : List.of(held(seat)), false, revision);
        Deliveries.deliver(new UserLicensesChanged(state, NOW));
    }

    private HeldLicense held(Long seat) {
        return new HeldLicense(
                sku, seat, true, List.of(new HeldLicense.Grant(null, List.of(plan), LicenseError.NONE, NOW)));
    }

    private void pool(long revision, Long coverageCutoff, Long accessCutoff) {
        var units = new PoolState.Units(2, 0, 0, 0, 0);
        Deliveries.deliver(new PoolChanged(
                new PoolState(tenant.id(), sku, units, 3, coverageCutoff, accessCutoff, revision), NOW));
    }

    private ValidatableResponse shown() {
        return tenant.asGlobal()
                .queryParam("$select", "assignedLicenses,licenseAssignmentStates")
                .get("/v1.0/users/" + user)
                .then()
                .statusCode(200);
    }
}
