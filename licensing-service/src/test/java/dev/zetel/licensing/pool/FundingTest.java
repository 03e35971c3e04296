package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionState.Reduction;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FundingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final UUID id = UUID.randomUUID();
    private long revision;

    @Test
    void whatWasReducedStaysKeptAfterItsGrace() {
        var bought = Funding.of(subscription(SubscriptionStatus.ENABLED, 25, 0), null);
        var reduced = Funding.of(subscription(SubscriptionStatus.ENABLED, 15, 10), bought);
        var lapsed = Funding.of(subscription(SubscriptionStatus.ENABLED, 15, 0), reduced);

        assertThat(reduced.reduced()).isEqualTo(10);
        assertThat(reduced.kept()).isEqualTo(25);
        assertThat(lapsed.lapsed()).isEqualTo(10);
        assertThat(lapsed.kept()).isEqualTo(25);
        assertThat(lapsed.reducedSince()).isEqualTo(NOW);
    }

    @Test
    void seatsBoughtAgainMakeUpForWhatHadLapsed() {
        var reduced = Funding.of(
                subscription(SubscriptionStatus.ENABLED, 15, 10),
                Funding.of(subscription(SubscriptionStatus.ENABLED, 25, 0), null));
        var lapsed = Funding.of(subscription(SubscriptionStatus.ENABLED, 15, 0), reduced);

        assertThat(Funding.of(subscription(SubscriptionStatus.ENABLED, 18, 0), lapsed)
                        .lapsed())
                .isEqualTo(7);
        assertThat(Funding.of(subscription(SubscriptionStatus.ENABLED, 40, 0), lapsed)
                        .lapsed())
                .isZero();
        assertThat(Funding.of(subscription(SubscriptionStatus.ENABLED, 25, 0), reduced)
                        .lapsed())
                .isZero();
    }

    @Test
    void aDeletedSubscriptionKeepsNothingAndRemembersWhyItEnded() {
        var bought = Funding.of(subscription(SubscriptionStatus.ENABLED, 5, 0), null);
        var cancelled = Funding.of(subscription(SubscriptionStatus.LOCKED_OUT, 5, 0), bought);
        var deleted = Funding.of(subscription(SubscriptionStatus.DELETED, 5, 0), cancelled);

        assertThat(deleted.kept()).isZero();
        assertThat(deleted.endedAs()).isEqualTo("CANCELLED");
        assertThat(Funding.of(subscription(SubscriptionStatus.DELETED, 5, 0), bought)
                        .endedAs())
                .isEqualTo("EXPIRED");
        assertThat(bought.endedAs()).isNull();
    }

    private SubscriptionState subscription(SubscriptionStatus status, int seats, int reduced) {
        revision++;
        return new SubscriptionState(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                status,
                seats,
                reduced == 0 ? null : new Reduction(reduced, NOW, NOW.plusSeconds(60)),
                true,
                NOW,
                NOW,
                NOW,
                null,
                revision);
    }
}
