package dev.zetel.licensing.assignment;

import static dev.zetel.licensing.testing.Administration.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3, S5, S7, S27-S29: an administrator grants licenses to a user and revokes them. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class AssignLicenseTest {

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration administrator;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        administrator = new Administration(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));
    }

    @Test
    @Rule("S3")
    void grantsALicenseS3() {
        var sku = organisation.sku();
        organisation.buys(2, sku);
        var user = organisation.user();

        administrator
                .assign(user, sku)
                .statusCode(200)
                .body("id", equalTo(user.toString()))
                .body("assignedLicenses[0].skuId", equalTo(sku.skuId().toString()))
                .body("licenseAssignmentStates[0].state", equalTo("Active"))
                .body("licenseAssignmentStates[0].error", equalTo("None"));

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).containsExactly(user);
        var published = Ledger.published(user);
        assertThat(published.revision()).isEqualTo(1);
        assertThat(published.licenses()).singleElement().satisfies(license -> {
            assertThat(license.seatOrder()).isEqualTo(1);
            assertThat(license.access()).isTrue();
        });
    }

    @Test
    void findsTheUserByName() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();

        administrator
                .assignLicense(organisation.nameOf(user).toUpperCase(), add(sku), List.of())
                .statusCode(200);

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).containsExactly(user);
    }

    @Test
    @Rule("S27")
    void refusesOnceAllSeatsAreTakenS27() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        administrator.assign(organisation.user(), sku).statusCode(200);

        administrator
                .assign(organisation.user(), sku)
                .statusCode(400)
                .body("error.code", equalTo("Request_BadRequest"))
                .body("error.details[0].code", equalTo("SeatsExhausted"))
                .body(
                        "error.message",
                        equalTo("Subscription with SKU " + sku.skuId() + " does not have any available licenses."));

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).hasSize(1);
    }

    @Test
    void refusesAProductThatTheTenantNeverBought() {
        var sku = organisation.sku();

        administrator
                .assign(organisation.user(), sku)
                .statusCode(400)
                .body("error.details[0].code", equalTo("LicenseUnknown"))
                .body(
                        "error.message",
                        equalTo("License " + sku.skuId() + " does not correspond to a valid company License."));
    }

    @Test
    @Rule("S7")
    void revokesALicenseS7() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();
        administrator.assign(user, sku).statusCode(200);

        administrator.remove(user, sku).statusCode(200).body("assignedLicenses", hasSize(0));

        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId())).isEmpty();
        assertThat(Ledger.published(user).licenses()).isEmpty();
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void refusesToRevokeWhatWasNeverGranted() {
        var sku = organisation.sku();
        organisation.buys(1, sku);

        administrator
                .remove(organisation.user(), sku)
                .statusCode(400)
                .body("error.details[0].code", equalTo("LicenseNotHeld"));
    }

    @Test
    void refusesToGrantToADisabledAccountButRevokes() {
        var sku = organisation.sku();
        organisation.buys(2, sku);
        var user = organisation.user();
        administrator.assign(user, sku).statusCode(200);
        organisation.disable(user);

        administrator.assign(user, sku).statusCode(400).body("error.details[0].code", equalTo("AccountDisabled"));
        administrator.remove(user, sku).statusCode(200);
    }

    @Test
    @Rule("S29")
    void swapsInOneStepAllOrNothingS29() {
        var old = organisation.sku();
        var wanted = organisation.sku();
        organisation.buys(1, old);
        var purchase = organisation.buys(0, wanted);
        var user = organisation.user();
        administrator.assign(user, old).statusCode(200);

        administrator
                .assignLicense(user.toString(), add(wanted), List.of(old.skuId()))
                .statusCode(400);

        assertThat(ledger.seatedUsers(organisation.id(), old.skuId())).containsExactly(user);
        purchase.seats(1);
        administrator
                .assignLicense(user.toString(), add(wanted), List.of(old.skuId()))
                .statusCode(200);
        assertThat(ledger.seatedUsers(organisation.id(), old.skuId())).isEmpty();
        assertThat(ledger.seatedUsers(organisation.id(), wanted.skuId())).containsExactly(user);
    }

    @Test
    @Rule("S28")
    void grantsSeveralInOneRequestS28() {
        var one = organisation.sku();
        var other = organisation.sku();
        organisation.buys(1, one);
        organisation.buys(1, other);

        administrator.assign(organisation.user(), one, other).statusCode(200).body("assignedLicenses", hasSize(2));
    }
}
