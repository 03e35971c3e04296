package dev.zetel.licensing.entitlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.contracts.billing.ServicePlanState;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Plans;
import dev.zetel.licensing.testing.Purchase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may use which service now, and what users see of their licenses. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class EntitlementTest {

    private final ServicePlanState mail = Plans.mail();
    private Organisation organisation;
    private Administration global;
    private SkuState sku;
    private Purchase purchase;
    private UUID user;

    @BeforeEach
    void aLicensedUser() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
        sku = organisation.sku(mail, Plans.documents());
        purchase = organisation.buys(1, sku);
        user = organisation.user();
        global.assign(user, sku).statusCode(200);
    }

    @Test
    void isEntitledByIdAndByName() {
        check(user, mail.servicePlanId().toString(), true, "Licensed");
        check(user, "MAIL", true, "Licensed");
    }

    @Test
    void isNotEntitledWithoutALicense() {
        check(organisation.user(), "MAIL", false, "NoLicense");
        check(user, "CALLS", false, "NoLicense");
    }

    @Test
    void isNotEntitledToAPlanThatIsOff() {
        var mailOff = Map.<String, Object>of("skuId", sku.skuId(), "disabledPlans", List.of(mail.servicePlanId()));
        global.assignLicense(user.toString(), List.of(mailOff), List.of()).statusCode(200);

        check(user, "MAIL", false, "ServicePlanDisabled");
        check(user, "DOCUMENTS", true, "Licensed");
        global.read("/v1.0/users/" + user + "/licenseDetails")
                .body("value[0].servicePlans.provisioningStatus", contains("Disabled", "Success"));
    }

    @Test
    void keepsAccessForTheGraceAndLosesItAfterwards() {
        purchase.expires();
        check(user, "MAIL", true, "LicensedUncovered");

        purchase.isSuspended();

        check(user, "MAIL", false, "AccessEnded");
    }

    @Test
    void isNotEntitledOnceDisabledOrDeleted() {
        organisation.disable(user);
        check(user, "MAIL", false, "AccountDisabled");

        organisation.delete(user);

        check(user, "MAIL", false, "UserDeleted");
    }

    @Test
    void answersCloudServicesForAnyTenant() {
        var path = "/v1.0/platform/tenants/" + organisation.id() + "/entitlements/" + user + "/MAIL";

        new Administration(TestTokens.cloudService()).read(path).statusCode(200).body("entitled", equalTo(true));
        new Administration(TestTokens.operator()).read(path).statusCode(403);
        global.read(path).statusCode(403);
    }

    @Test
    void letsUsersAskForThemselvesOnly() {
        var self = new Administration(organisation.tokenOf(user));
        var other = organisation.user();

        self.read("/v1.0/licensing/entitlements/" + user + "/MAIL").statusCode(200);
        self.read("/v1.0/licensing/entitlements/" + other + "/MAIL").statusCode(403);
        self.read("/v1.0/me/licenseDetails").statusCode(200).body("value", hasSize(1));
        self.read("/v1.0/users/" + organisation.nameOf(user) + "/licenseDetails")
                .body("value.skuPartNumber", contains(sku.skuPartNumber()));
        self.read("/v1.0/users/" + other + "/licenseDetails").statusCode(403);
        self.read("/v1.0/users/nobody@nowhere.example/licenseDetails").statusCode(403);
    }

    @Test
    void doesNotKnowUsersOfOtherTenants() {
        var foreigner = new Organisation().user();

        global.read("/v1.0/licensing/entitlements/" + foreigner + "/MAIL").statusCode(404);
        global.read("/v1.0/users/" + foreigner + "/licenseDetails").statusCode(404);
        global.read("/v1.0/users/" + UUID.randomUUID() + "/licenseDetails").statusCode(404);
    }

    @Test
    void showsNoLicensesOfADeletedUser() {
        organisation.delete(user);

        global.read("/v1.0/users/" + user + "/licenseDetails").statusCode(404);
    }

    private void check(UUID whom, String plan, boolean entitled, String reason) {
        global.read("/v1.0/licensing/entitlements/" + whom + "/" + plan)
                .statusCode(200)
                .body("entitled", equalTo(entitled))
                .body("reason", equalTo(reason));
    }
}
