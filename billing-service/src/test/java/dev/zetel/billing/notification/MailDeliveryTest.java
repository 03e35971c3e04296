package dev.zetel.billing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.MailServer;
import dev.zetel.notifications.testing.MailServer.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the end of a subscription to those who may buy, with a broker and a mail server in between. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(BrokerResource.class)
@WithTestResource(ChannelsConfigured.class)
class MailDeliveryTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

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
    void thoseWhoMayBuyGetMailWhenASubscriptionExpiresAndWhenItIsSuspendedAndDeleted() {
        var organisation = Directory.sandbox(START);
        var other = Directory.sandbox(START);
        var subscription = buyWithoutRenewal(organisation);

        Directory.clockShows(organisation, Instant.parse("2027-03-02T09:00:00Z"), 2);

        awaitMails(organisation, 2);
        assertThat(of(organisation))
                .extracting(Received::recipient)
                .containsExactlyInAnyOrder(
                        organisation.globalAdministrator() + "@example.org",
                        organisation.billingAdministrator() + "@example.org");
        assertThat(of(organisation)).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Office Basic: your subscription has expired");
            assertThat(mail.text())
                    .contains("An organisation", "25 seats ended on 1 March 2027, 09:00 UTC")
                    .contains("keep access until 31 March 2027, 09:00 UTC", "renew the subscription")
                    .contains("https://portal.example/subscriptions/" + subscription);
            assertThat(mail.html()).contains("25 seats", "https://portal.example/subscriptions/" + subscription);
        });

        Directory.clockShows(organisation, Instant.parse("2027-04-01T09:00:00Z"), 3);
        awaitMails(organisation, 4);
        assertThat(of(organisation))
                .filteredOn(mail -> mail.subject().endsWith("is suspended"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("have no access", "will be deleted for good on"));

        Directory.clockShows(organisation, Instant.parse("2028-03-01T09:00:00Z"), 4);
        awaitMails(organisation, 6);
        assertThat(of(organisation))
                .filteredOn(mail -> mail.subject().endsWith("was deleted"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("cannot be renewed any more"));
        assertThat(of(other)).isEmpty();
    }

    @Test
    void thoseWhoMayBuyGetMailAboutACancellationAndFewerSeatsButNotAboutMore() {
        var organisation = Directory.organisation();
        var subscription = buyWithoutRenewal(organisation);

        seats(organisation, subscription, 30);
        seats(organisation, subscription, 20);
        organisation
                .asBuyer()
                .post("/v1.0/commerce/subscriptions/" + subscription + "/cancel")
                .then()
                .statusCode(200);

        awaitMails(organisation, 4);
        assertThat(of(organisation))
                .filteredOn(mail -> mail.subject().endsWith("has fewer seats"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("from 30 to 20 seats", "give access until"));
        assertThat(of(organisation))
                .filteredOn(mail -> mail.subject().endsWith("was cancelled"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains("cancelled 20 seats on", "renew"));
    }

    @Test
    void goesWithItsTenant() {
        var organisation = Directory.organisation();
        var subscription = buyWithoutRenewal(organisation);
        seats(organisation, subscription, 20);
        awaitMails(organisation, 2);
        assertThat(rows(organisation)).isEqualTo(2);

        Deliveries.deliverTombstone(TenantEvent.class, organisation.id().toString());

        assertThat(rows(organisation)).isZero();
    }

    private void awaitMails(Organisation organisation, int mails) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(of(organisation)).hasSize(mails));
    }

    /** To anybody of the organisation. */
    private List<Received> of(Organisation organisation) {
        var theirs = Stream.of(
                        organisation.globalAdministrator(),
                        organisation.billingAdministrator(),
                        organisation.userAdministrator(),
                        organisation.serviceAdministrator(),
                        organisation.passwordAdministrator(),
                        organisation.employee())
                .map(user -> user + "@example.org")
                .toList();
        return server.received().stream()
                .filter(mail -> theirs.contains(mail.recipient()))
                .toList();
    }

    private static void seats(Organisation organisation, String subscription, int total) {
        organisation
                .asBuyer()
                .body("{\"quantity\":" + total + "}")
                .post("/v1.0/commerce/subscriptions/" + subscription + "/changeQuantity")
                .then()
                .statusCode(200);
    }

    private static String buyWithoutRenewal(Organisation organisation) {
        var id = organisation
                .asBuyer()
                .body("{\"offerId\":\"" + TestCatalog.sold("P1Y").offerId() + "\",\"quantity\":25}")
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        organisation
                .asBuyer()
                .body("{\"autoRenew\":false}")
                .patch("/v1.0/commerce/subscriptions/" + id)
                .then()
                .statusCode(204);
        return id;
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
