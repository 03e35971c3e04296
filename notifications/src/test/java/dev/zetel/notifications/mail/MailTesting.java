package dev.zetel.notifications.mail;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionEvent;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import dev.zetel.notifications.delivery.EventIntake;
import dev.zetel.notifications.sample.Database;
import dev.zetel.notifications.sample.People;
import dev.zetel.notifications.testing.MailServer;
import dev.zetel.notifications.testing.MailServer.Received;
import dev.zetel.notifications.testing.Published;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An organisation with one administrator, and a mail server. */
abstract class MailTesting {

    static final String DUE_NOW = "update notification_delivery set due_at = now() where tenant_id = :id";

    @Inject
    EventIntake intake;

    @Inject
    Database database;

    @Inject
    People people;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final String domain = "@" + tenant + ".example";
    final String event = "billing-" + UUID.randomUUID();
    MailServer server;
    UUID greta;

    @BeforeEach
    void anOrganisationAndAMailServer() {
        server = MailServer.start();
        people.organisation(tenant.value(), "Contoso");
        greta = people.administrator(tenant.value(), "greta" + domain, null, GLOBAL_ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        server.close();
        database.delete(tenant);
    }

    void publish(SubscriptionEvent published) {
        accept(Published.event(published, event + "-" + UUID.randomUUID()));
    }

    void accept(Published published) {
        intake.accept(published.message()).toCompletableFuture().join();
    }

    void awaitEnds(int mails) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.mails(tenant).values())
                        .as(() -> "errors " + errors())
                        .hasSize(mails)
                        .noneMatch(mail -> mail.state() == DeliveryState.PENDING));
    }

    Delivery awaitFailure(int attempts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.mails(tenant).get(greta))
                        .returns(attempts, Delivery::attempts)
                        .returns(DeliveryState.PENDING, Delivery::state));
        return database.mails(tenant).get(greta);
    }

    Received onlyMail() {
        assertThat(server.receivedBy(domain)).hasSize(1);
        return server.receivedBy(domain).get(0);
    }

    private List<String> errors() {
        return database.mails(tenant).values().stream().map(Delivery::lastError).toList();
    }
}
