package dev.zetel.notifications.http;

import static dev.zetel.notifications.testing.Published.OTHER_TYPE;
import static dev.zetel.notifications.testing.Published.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import dev.zetel.notifications.delivery.EventIntake;
import dev.zetel.notifications.sample.Database;
import dev.zetel.notifications.sending.DeliveryLoops;
import dev.zetel.notifications.testing.Published;
import dev.zetel.notifications.testing.Receiver;
import dev.zetel.notifications.testing.Signature;
import dev.zetel.notifications.webhook.Owners;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class DeliveryLoopTest {

    private static final String DUE_NOW = "update notification_delivery set due_at = now() where webhook_id = :id";

    @Inject
    EventIntake intake;

    @Inject
    Database database;

    @Inject
    DueWebhooks due;

    @Inject
    DeliveryLoops loops;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final String event = "billing-" + UUID.randomUUID();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void deliversASignedEventOnceHoweverOftenItIsRead() {
        var webhook = database.webhook(tenant, receiver.url(), TYPE);
        var other = database.webhook(new TenantId(UUID.randomUUID()), receiver.url(), TYPE);
        var ofOtherEvents = database.webhook(tenant, receiver.url(), OTHER_TYPE);

        publish(Published.of(tenant.value(), event));
        publish(Published.of(tenant.value(), event));

        var delivered = delivered(webhook.id());
        assertThat(delivered).extracting(Delivery::eventId).containsExactly(event);
        assertThat(database.deliveries(other.id())).isEmpty();
        assertThat(database.deliveries(ofOtherEvents.id())).isEmpty();
        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.header("webhook-id")).isEqualTo(event);
            assertThat(Signature.isValid(request, webhook.secret().value())).isTrue();
            assertThat(request.body()).contains("\"data\":{\"subscription\":{\"seats\":25}}");
        });
    }

    @Test
    void tellsTheOperatorOfEveryTenantAndOfWhatBelongsToNone() {
        var webhook = database.webhook(Owners.OPERATOR, receiver.url(), TYPE);

        publish(Published.of(tenant.value(), event));
        publish(Published.of(null, event + "-2"));

        await().untilAsserted(() -> assertThat(delivered(webhook.id())).hasSize(2));
        database.delete(Owners.OPERATOR);
    }

    @Test
    void leavesOutWhatWasPublishedBeforeTheWebhookOrThreeDaysAgo() {
        var webhook = database.webhook(tenant, receiver.url(), TYPE);
        var old = database.webhook(tenant, receiver.url(), TYPE);
        database.execute("update webhook set created_at = now() - interval '5 days' where id = :id", old.id());

        publish(Published.of(tenant.value(), event + "-1").at(Instant.now().minusSeconds(60)));
        publish(Published.of(tenant.value(), event + "-2").at(Instant.now().minus(Duration.ofHours(73))));

        assertThat(database.deliveries(webhook.id())).isEmpty();
        assertThat(delivered(old.id())).extracting(Delivery::eventId).containsExactly(event + "-1");
    }

    @Test
    void isNotHeldUpByAReceiverThatIsSilent() {
        try (var silent = Receiver.start()) {
            silent.fallsSilent();
            var dead = database.webhook(tenant, silent.url(), TYPE);
            var alive = database.webhook(tenant, receiver.url(), TYPE);

            for (var i = 0; i < 5; i++) {
                publish(Published.of(tenant.value(), event + "-" + i));
            }

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(receiver.received()).hasSize(5));
            assertThat(silent.received()).as("one at a time").hasSize(1);
            assertThat(delivered(alive.id())).hasSize(5);
            assertThat(database.deliveries(dead.id()))
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(DeliveryState.PENDING));
        }
    }

    @Test
    void triesAFailedDeliveryAgainWithTheSameId() {
        receiver.answers(500);
        var webhook = database.webhook(tenant, receiver.url(), TYPE);

        publish(Published.of(tenant.value(), event));
        await().untilAsserted(() -> assertThat(database.deliveries(webhook.id()))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.attempts()).isEqualTo(1);
                    assertThat(failed.lastError()).isEqualTo("The receiver answered 500.");
                    assertThat(failed.dueAt()).isEqualTo(failed.lastAttemptAt().plusSeconds(10));
                }));
        assertThat(database.webhook(webhook.id()).failingSince()).isNotNull();
        receiver.answers(200);
        database.execute(DUE_NOW, webhook.id());

        assertThat(delivered(webhook.id())).hasSize(1);
        assertThat(receiver.received())
                .extracting(request -> request.header("webhook-id"))
                .containsExactly(event, event);
        assertThat(database.webhook(webhook.id()).failingSince()).isNull();
    }

    @Test
    void showsWhatWasGivenUpAndSwitchesOffWhatHasFailedForThreeDays() {
        receiver.answers(500);
        var webhook = database.webhook(tenant, receiver.url(), TYPE);
        publish(Published.of(tenant.value(), event));
        await().until(() -> database.deliveries(webhook.id()).get(0).attempts() == 1);

        database.execute(
                "update webhook set failing_since = failing_since - interval '3 days' where id = :id", webhook.id());
        database.execute(
                "update notification_delivery set due_at = now(), retry_until = now() where webhook_id = :id",
                webhook.id());

        await().untilAsserted(() -> assertThat(database.deliveries(webhook.id()))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.GIVEN_UP));
        assertThat(database.webhook(webhook.id()).enabled()).isFalse();
        assertThat(database.webhook(webhook.id()).switchedOffAt()).isNotNull();
        publish(Published.of(tenant.value(), event + "-2"));
        assertThat(database.deliveries(webhook.id())).as("nothing more for it").hasSize(1);
    }

    @Test
    void sendsAgainWithTheSameIdWhatAReplicaHadTakenAndNotRecorded() {
        var webhook = database.webhook(tenant, receiver.url(), TYPE);
        database.execute("update webhook set busy_until = now() + interval '1 hour' where id = :id", webhook.id());
        publish(Published.of(tenant.value(), event));
        assertThat(due.claim(WebhookChannel.SLOTS))
                .noneMatch(attempt -> attempt.webhook().equals(webhook.id()));

        database.execute("update webhook set busy_until = now() where id = :id", webhook.id());

        assertThat(delivered(webhook.id())).hasSize(1);
    }

    @Test
    void servesReceiversThatWorkBeforeThoseThatFail() throws InterruptedException {
        loops.stop(new ShutdownEvent());
        try {
            var failing = database.webhook(tenant, receiver.url(), TYPE);
            database.execute("update webhook set failing_since = now() where id = :id", failing.id());
            publish(Published.of(tenant.value(), event + "-1"));
            var working = database.webhook(tenant, receiver.url(), TYPE);
            publish(Published.of(tenant.value(), event + "-2"));

            assertThat(Stream.generate(() -> due.claim(1)).limit(50).flatMap(List::stream))
                    .extracting(WebhookAttempt::webhook)
                    .filteredOn(List.of(failing.id(), working.id())::contains)
                    .containsExactly(working.id(), failing.id());
        } finally {
            loops.start(new StartupEvent());
        }
    }

    @Test
    void isSharedByReplicasWithoutSendingTwice() throws Exception {
        var webhooks = new ArrayList<UUID>();
        for (var i = 0; i < 20; i++) {
            webhooks.add(database.webhook(tenant, receiver.url(), TYPE).id());
        }
        var replicas = Executors.newFixedThreadPool(4);

        var claims = replicas.submit(() -> publish(Published.of(tenant.value(), event)));
        var taken = new ArrayList<UUID>();
        for (var claim : replicas.invokeAll(Collections.<Callable<List<UUID>>>nCopies(3, this::claimMany))) {
            taken.addAll(claim.get());
        }
        claims.get();
        replicas.shutdown();

        assertThat(taken).doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(receiver.received()).hasSizeGreaterThanOrEqualTo(20 - taken.size()));
        assertThat(receiver.received()).hasSize(20 - taken.size());
    }

    private List<UUID> claimMany() {
        var taken = new ArrayList<UUID>();
        for (var i = 0; i < 50; i++) {
            due.claim(5).stream()
                    .filter(attempt -> attempt.owner().equals(tenant))
                    .forEach(attempt -> taken.add(attempt.delivery()));
        }
        return taken;
    }

    private void publish(Published published) {
        intake.accept(published.message()).toCompletableFuture().join();
    }

    private List<Delivery> delivered(UUID webhook) {
        await().untilAsserted(() -> assertThat(database.deliveries(webhook))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(DeliveryState.DELIVERED)));
        return database.deliveries(webhook);
    }
}
