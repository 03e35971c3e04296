package dev.zetel.notifications.mail;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import dev.zetel.notifications.sample.Expiries;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.MailServer;
import dev.zetel.notifications.testing.Published;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(ChannelsConfigured.class)
class MailDeliveryTest extends MailTesting {

    @Inject
    MeterRegistry metrics;

    @Test
    void isSentOnceHoweverOftenTheEventIsRead() {
        var published = Published.event(Expiries.of(tenant, 25), event);
        accept(published);
        awaitEnds(1);

        accept(published);

        assertThat(database.mails(tenant)).hasSize(1);
        assertThat(server.receivedBy(domain)).hasSize(1);
    }

    @Test
    void isSentToManyAtOnceAtTheFirstAttempt() {
        for (var i = 0; i < 40; i++) {
            people.administrator(tenant.value(), "a" + i + domain, null, BILLING_ADMINISTRATOR);
        }

        publish(Expiries.of(tenant, 25));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(server.receivedBy(domain)).hasSize(41));
        awaitEnds(41);
        assertThat(database.mails(tenant).values())
                .extracting(Delivery::attempts)
                .containsOnly(1);
    }

    @Test
    void leavesOutWhatIsOlderThanThreeDays() {
        accept(Published.event(Expiries.of(tenant, 25), event).at(Instant.now().minus(Duration.ofHours(73))));

        assertThat(database.mails(tenant)).isEmpty();
    }

    @Test
    void givesUpARecipientWhomTheServerRefusesAndHoldsUpNobodyElse() {
        server.refusesRecipient("greta" + domain, 550);
        var billing = people.administrator(tenant.value(), "billing" + domain, null, BILLING_ADMINISTRATOR);

        publish(Expiries.of(tenant, 25));

        awaitEnds(2);
        assertThat(database.mails(tenant).get(billing).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(database.mails(tenant).get(greta))
                .returns(DeliveryState.GIVEN_UP, Delivery::state)
                .returns(1, Delivery::attempts)
                .satisfies(refused -> assertThat(refused.lastError()).contains("550 not for us"));
    }

    @Test
    void givesUpAMailThatTheServerRefuses() {
        server.refusesMailTo("greta" + domain, 554);

        publish(Expiries.of(tenant, 25));

        awaitEnds(1);
        assertThat(database.mails(tenant).get(greta).state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void triesAgainWhatIsRefusedForNowOrForAReasonOfTheOperator() {
        server.refusesRecipient("greta" + domain, 451);
        publish(Expiries.of(tenant, 25));
        awaitFailure(1);

        server.refusesRecipient("greta" + domain, 0);
        server.refusesSender(550);
        database.execute(DUE_NOW, tenant.value());
        awaitFailure(2);

        server.refusesSender(0);
        database.execute(DUE_NOW, tenant.value());
        awaitEnds(1);
        assertThat(server.receivedBy(domain)).hasSize(1);
    }

    @Test
    void isDeliveredOnceTheServerIsThereAgain() {
        server.close();
        publish(Expiries.of(tenant, 25));
        var failed = awaitFailure(1);
        assertThat(failed.dueAt()).isEqualTo(failed.lastAttemptAt().plusSeconds(10));

        server = MailServer.start();
        database.execute(DUE_NOW, tenant.value());

        awaitEnds(1);
        assertThat(onlyMail().header("Message-ID")).isEqualTo("<" + failed.id() + "@zetel.example>");
    }

    @Test
    void isGivenUpAfterThreeDaysAndShown() {
        var givenUp = metrics.counter("zetel.notifications.attempts", "channel", "mail", "outcome", "given_up");
        var before = givenUp.count();
        server.close();
        publish(Expiries.of(tenant, 25));
        awaitFailure(1);

        database.execute(
                "update notification_delivery set due_at = now(), retry_until = now() where tenant_id = :id",
                tenant.value());

        awaitEnds(1);
        assertThat(database.mails(tenant).get(greta))
                .returns(DeliveryState.GIVEN_UP, Delivery::state)
                .returns(2, Delivery::attempts)
                .satisfies(given -> assertThat(given.lastError()).contains("The mail server did not take it"));
        assertThat(givenUp.count()).isEqualTo(before + 1);
    }

    @Test
    void isNoDeliveryOfAWebhook() {
        publish(Expiries.of(tenant, 25));
        awaitEnds(1);
        var mail = database.mails(tenant).get(greta).id();

        assertThatExceptionOfType(ResourceUnknown.class)
                .isThrownBy(() -> database.redeliver(tenant, UUID.randomUUID(), mail));
    }

    @Test
    void isNotHeldUpByAnotherThatCannotBeWritten() {
        accept(Published.event(Expiries.of(tenant, 0), event + "-1"));
        awaitFailure(1);
        database.execute(
                "update notification_delivery set user_id = gen_random_uuid() where tenant_id = :id", tenant.value());

        accept(Published.event(Expiries.of(tenant, 25), event + "-2"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.receivedBy(domain)).hasSize(1));
    }

    @Test
    void goesWithItsTenant() {
        publish(Expiries.of(tenant, 25));
        awaitEnds(1);

        database.delete(tenant);

        assertThat(database.mails(tenant)).isEmpty();
    }
}
