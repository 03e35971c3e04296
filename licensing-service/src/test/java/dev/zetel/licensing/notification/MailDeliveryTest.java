package dev.zetel.licensing.notification;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.MailServer;
import dev.zetel.notifications.testing.MailServer.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a conflict to those who assign licenses, with a broker and a mail server in between. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(BrokerResource.class)
@WithTestResource(ChannelsConfigured.class)
class MailDeliveryTest {

    @Inject
    TenantScope scope;

    @Inject
    Session session;

    private MailServer server;

    @BeforeEach
    void aMailServer() {
        server = MailServer.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thoseWhoAssignGetMailAboutAConflictAndItsEnd() {
        var organisation = new Organisation();
        var token = organisation.tokenOf(GLOBAL_ADMINISTRATOR);
        organisation.tokenOf(USER_ADMINISTRATOR);
        organisation.tokenOf(BILLING_ADMINISTRATOR);
        new Organisation().tokenOf(GLOBAL_ADMINISTRATOR);
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        new Administration(token).assignTo(2, organisation, sku);

        purchase.expires();

        awaitMails(organisation, 2);
        assertThat(of(organisation)).allSatisfy(mail -> {
            assertThat(mail.subject())
                    .isEqualTo(sku.skuPartNumber() + ": more licenses are assigned than you have seats");
            assertThat(mail.text())
                    .contains("Sandbox", "2 are not covered", "2 seats have expired on 1 March 2026, 09:00 UTC")
                    .contains("Users keep access until 31 March 2026, 09:00 UTC", "renew the subscription")
                    .contains("https://portal.example/conflicts/");
            assertThat(mail.html()).contains("<li>2 seats have expired", "https://portal.example/conflicts/");
        });

        purchase.renews();

        awaitMails(organisation, 4);
        assertThat(of(organisation))
                .filteredOn(mail -> mail.subject().endsWith("all licenses have a seat again"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("You need not do anything"));
        assertThat(server.received()).as("nobody else").hasSize(4);
    }

    @Test
    void goesWithItsTenant() {
        var organisation = new Organisation();
        var token = organisation.tokenOf(GLOBAL_ADMINISTRATOR);
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        new Administration(token).assignTo(2, organisation, sku);
        purchase.expires();
        awaitMails(organisation, 1);
        assertThat(rows(organisation)).isEqualTo(1);

        Deliveries.deliverTombstone(TenantEvent.class, organisation.id().toString());

        assertThat(rows(organisation)).isZero();
    }

    private void awaitMails(Organisation organisation, int mails) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(of(organisation)).hasSize(mails));
    }

    private List<Received> of(Organisation organisation) {
        return server.receivedBy("@" + organisation.id() + ".example");
    }

    private long rows(Organisation organisation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            scope.allTenants();
            return session.createSelectionQuery("select count(*) from Delivery where tenantId = :id", Long.class)
                    .setParameter("id", organisation.id())
                    .getSingleResult();
        });
    }
}
