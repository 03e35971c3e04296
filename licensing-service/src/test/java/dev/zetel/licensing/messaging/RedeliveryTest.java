package dev.zetel.licensing.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts come twice, late and in any order; only the newest revision counts. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class RedeliveryTest {

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration global;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    void eventsOfASubscriptionInAnyOrderLeaveTheSame() {
        var sku = organisation.sku();
        var purchase = organisation.buys(5, sku);
        for (var i = 0; i < 3; i++) {
            global.assign(organisation.user(), sku).statusCode(200);
        }
        var events = new ArrayList<DomainEvent>(List.of(
                purchase.expires(), purchase.renews(), purchase.seats(2), purchase.expires(), purchase.renews()));
        var published = ledger.conflictEvents(organisation.id()).size();

        events.addAll(events);
        Collections.shuffle(events, new Random(7));
        events.forEach(organisation::again);

        global.read("/v1.0/subscribedSkus")
                .body("value[0].prepaidUnits.enabled", equalTo(2))
                .body("value[0].capabilityStatus", equalTo("Enabled"));
        assertThat(ledger.conflictEvents(organisation.id())).hasSize(published);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void anOlderEventOfAUserIsSkipped() {
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();
        var deleted = organisation.delete(user);
        organisation.restore(user);

        organisation.again(deleted);

        global.assign(user, sku).statusCode(200);
    }
}
