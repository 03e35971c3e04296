package dev.zetel.licensing.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.billing.SubscriptionState;
import dev.zetel.contracts.billing.SubscriptionState.Reduction;
import dev.zetel.contracts.billing.SubscriptionStatus;
import dev.zetel.licensing.pool.ShortageChanged.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final Funding funding = new Funding(new TenantId(UUID.randomUUID()), UUID.randomUUID(), id);
    private long revision;

    @Test
    void whatWasReducedStaysKeptAfterItsGrace() {
        follow(SubscriptionStatus.ENABLED, 25, 0);

        follow(SubscriptionStatus.ENABLED, 15, 10);

        assertThat(funding.reduced()).isEqualTo(10);
        assertThat(funding.kept()).isEqualTo(25);

        follow(SubscriptionStatus.ENABLED, 15, 0);

        assertThat(funding.lapsed()).isEqualTo(10);
        assertThat(funding.kept()).isEqualTo(25);
        assertThat(funding.reducedSince()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"18, 7", "40, 0"})
    void seatsBoughtAgainMakeUpForWhatHadLapsed(int seats, long lapsed) {
        follow(SubscriptionStatus.ENABLED, 25, 0);
        follow(SubscriptionStatus.ENABLED, 15, 10);
        follow(SubscriptionStatus.ENABLED, 15, 0);

        follow(SubscriptionStatus.ENABLED, seats, 0);

        assertThat(funding.lapsed()).isEqualTo(lapsed);
    }

    @Test
    void seatsBoughtAgainWithinTheirGraceDoNotLapse() {
        follow(SubscriptionStatus.ENABLED, 25, 0);
        follow(SubscriptionStatus.ENABLED, 15, 10);

        follow(SubscriptionStatus.ENABLED, 25, 0);

        assertThat(funding.lapsed()).isZero();
    }

    @Test
    void aDeletedSubscriptionKeepsNothingAndStillTellsWhyItEnded() {
        follow(SubscriptionStatus.ENABLED, 5, 0);
        assertThat(funding.endedAs()).isNull();
        follow(SubscriptionStatus.LOCKED_OUT, 5, 0);

        var change = follow(SubscriptionStatus.DELETED, 5, 0);

        assertThat(funding.kept()).isZero();
        assertThat(funding.endedAs()).isEqualTo("CANCELLED");
        assertThat(change.leftBehind()).isEqualTo(5);
    }

    @Test
    void aDeletionOutOfTheBlueCountsAsAnExpiry() {
        follow(SubscriptionStatus.ENABLED, 5, 0);

        follow(SubscriptionStatus.DELETED, 5, 0);

        assertThat(funding.endedAs()).isEqualTo("EXPIRED");
    }

    @Test
    void tellsWhyItsSeatsAreMoreOrFewer() {
        assertThat(follow(SubscriptionStatus.ENABLED, 5, 0).reason()).isEqualTo(Reason.SEATS_BOUGHT);
        assertThat(follow(SubscriptionStatus.WARNING, 5, 0).reason()).isEqualTo(Reason.FUNDING_LOST);
        assertThat(follow(SubscriptionStatus.ENABLED, 5, 0).reason()).isEqualTo(Reason.RENEWED);
        assertThat(follow(SubscriptionStatus.ENABLED, 9, 0).reason()).isEqualTo(Reason.SEATS_BOUGHT);
    }

    @Test
    void leavesWhatIsOlderAside() {
        var older = subscription(SubscriptionStatus.ENABLED, 5, 0);
        var newer = subscription(SubscriptionStatus.WARNING, 5, 0);
        funding.follow(newer);

        assertThat(funding.follow(older)).isEmpty();
        assertThat(funding.follow(newer)).isEmpty();
        assertThat(funding.isEnabled()).isFalse();
    }

    private Funding.Change follow(SubscriptionStatus status, int seats, int reduced) {
        return funding.follow(subscription(status, seats, reduced)).orElseThrow();
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
