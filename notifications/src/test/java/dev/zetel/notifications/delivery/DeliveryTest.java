package dev.zetel.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Outcome FAILED = Outcome.failed("The receiver answered 500.");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Delivery delivery =
            new Delivery(new Delivery.Key(UUID.randomUUID(), UUID.randomUUID()), UUID.randomUUID(), "billing-1", START);

    @Test
    void isTriedAgainAfterEachFailureUntilItIsGivenUpAfterThreeDays() {
        var attempts = 0;
        var last = START;
        while (delivery.dueAt() != null) {
            last = delivery.dueAt();
            delivery.attempted(FAILED, last);
            attempts++;
        }

        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(delivery.lastError()).isEqualTo("The receiver answered 500.");
        assertThat(delivery.attempts()).isEqualTo(attempts).isBetween(75, 85);
        assertThat(last).isBetween(START.plus(Duration.ofHours(71)), START.plus(Duration.ofHours(72)));
    }

    @Test
    void isGivenUpAtOnceWhenAnotherAttemptWouldComeToTheSame() {
        delivery.attempted(Outcome.refused("There is nobody of that name."), START);

        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(delivery.dueAt()).isNull();
        assertThat(delivery.lastError()).isEqualTo("There is nobody of that name.");
    }

    @Test
    void isOverOnceDelivered() {
        delivery.attempted(FAILED, START);
        delivery.attempted(Outcome.delivered(), START.plusSeconds(10));

        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.dueAt()).isNull();
        assertThat(delivery.lastError()).isNull();
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(delivery.deliveredAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void startsOverWhenItIsRequestedAgain() {
        delivery.attempted(FAILED, START.plus(Duration.ofHours(72)));
        assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);

        var later = START.plus(Duration.ofDays(5));
        delivery.redeliver(later);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(delivery.dueAt()).isEqualTo(later);
        delivery.attempted(FAILED, later);
        assertThat(delivery.dueAt()).isEqualTo(later.plusSeconds(10));
    }
}
