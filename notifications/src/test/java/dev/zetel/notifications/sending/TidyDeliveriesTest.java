package dev.zetel.notifications.sending;

import static dev.zetel.notifications.testing.Published.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.DeliveryState;
import dev.zetel.notifications.delivery.EventIntake;
import dev.zetel.notifications.sample.Database;
import dev.zetel.notifications.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TidyDeliveriesTest {

    @Inject
    EventIntake intake;

    @Inject
    Database database;

    @Inject
    TidyDeliveries tidy;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final String event = "billing-" + UUID.randomUUID();

    @Test
    void endsWhatWaitsForAWebhookThatStaysOffAndForgetsWhatIsLongOver() {
        var webhook = database.webhook(tenant, "http://127.0.0.1:1/", TYPE);
        database.execute("update webhook set busy_until = now() + interval '1 hour' where id = :id", webhook.id());
        publish(Published.of(tenant.value(), event));
        database.execute("update notification_delivery set retry_until = now() where webhook_id = :id", webhook.id());

        tidy.run();
        assertThat(database.deliveries(webhook.id()))
                .singleElement()
                .returns(DeliveryState.GIVEN_UP, Delivery::state)
                .returns("The webhook was switched off.", Delivery::lastError);

        database.execute(
                "update notification_delivery set created_at = now() - interval '31 days' where webhook_id = :id",
                webhook.id());
        tidy.run();
        assertThat(database.deliveries(webhook.id())).isEmpty();
    }

    @Test
    void goesWithItsTenant() {
        var webhook = database.webhook(tenant, "http://127.0.0.1:1/", TYPE);
        publish(Published.of(tenant.value(), event));
        assertThat(database.deliveries(webhook.id())).hasSize(1);

        database.delete(tenant);

        assertThat(database.deliveries(webhook.id())).isEmpty();
    }

    private void publish(Published published) {
        intake.accept(published.message()).toCompletableFuture().join();
    }
}
