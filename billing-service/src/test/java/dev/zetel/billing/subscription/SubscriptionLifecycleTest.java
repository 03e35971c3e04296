package dev.zetel.billing.subscription;

import static dev.zetel.billing.subscription.Bought.DAYS;
import static dev.zetel.billing.subscription.Bought.END;
import static dev.zetel.billing.subscription.Bought.START;
import static dev.zetel.billing.subscription.Bought.annual;
import static dev.zetel.billing.subscription.Bought.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionReactivated;
import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionRenewed;
import dev.zetel.contracts.billing.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionLifecycleTest {

    private static final Instant SUSPENSION = END.plus(Duration.ofDays(30));
    private static final Instant DELETION = SUSPENSION.plus(Duration.ofDays(90));

    @Test
    void s17RenewsAutomaticallyAtTheEndOfEachTerm() {
        var subscription = annual(25);

        var events = until(subscription, Instant.parse("2028-06-01T00:00:00Z"));

        assertThat(events)
                .containsExactly(
                        "SubscriptionRenewed 2027-01-05T10:00:00Z", "SubscriptionRenewed 2028-01-05T10:00:00Z");
        assertThat(subscription.state().endsAt()).isEqualTo("2029-01-05T10:00:00Z");
        assertThat(subscription.state().revision()).isEqualTo(3);
    }

    @Test
    void s18ExpiresWhenNobodyRenewsAndGoesOnUntilItIsDeleted() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);

        assertThat(until(subscription, END.minusNanos(1000))).isEmpty();
        assertThat(until(subscription, END)).containsExactly("SubscriptionExpired " + END);
        assertThat(subscription.state().status()).isEqualTo(SubscriptionStatus.WARNING);
        assertThat(subscription.state().nextLifecycleAt()).isEqualTo(SUSPENSION);
        assertThat(until(subscription, SUSPENSION)).containsExactly("SubscriptionSuspended " + SUSPENSION);
        assertThat(subscription.state().nextLifecycleAt()).isEqualTo(DELETION);
        assertThat(until(subscription, DELETION)).containsExactly("SubscriptionDeleted " + DELETION);
        assertThat(subscription.state().nextLifecycleAt()).isNull();
        assertThat(subscription.state().removed()).isTrue();
    }

    @Test
    void catchesUpOverSeveralDatesInOrderEachAtItsOwn() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);

        var events = until(subscription, DELETION.plusSeconds(1));

        assertThat(events)
                .containsExactly(
                        "SubscriptionExpired " + END,
                        "SubscriptionSuspended " + SUSPENSION,
                        "SubscriptionDeleted " + DELETION);
        assertThat(subscription.revision()).isEqualTo(5);
    }

    @Test
    void s12RenewsInTheGracePeriodWithoutAGap() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        until(subscription, END);

        var event = subscription.renew(END.plus(Duration.ofDays(15)));

        assertThat(event).isInstanceOf(SubscriptionRenewed.class);
        assertThat(event.subscription().status()).isEqualTo(SubscriptionStatus.ENABLED);
        assertThat(event.subscription().endsAt()).isEqualTo("2028-01-05T10:00:00Z");
        assertThat(event.subscription().nextLifecycleAt()).isEqualTo("2028-01-05T10:00:00Z");
        assertThat(event.subscription().autoRenew()).isFalse();
    }

    @Test
    void s19BeginsANewTermAfterASuspension() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        var now = SUSPENSION.plus(Duration.ofDays(10));
        until(subscription, now);

        var event = subscription.renew(now);

        assertThat(event).isInstanceOf(SubscriptionReactivated.class);
        assertThat(event.subscription().startedAt()).isEqualTo(now);
        assertThat(event.subscription().endsAt()).isEqualTo("2028-02-14T10:00:00Z");
    }

    @Test
    void isLockedOutByACancellationAndThenDeleted() {
        var subscription = annual(25);
        var now = START.plus(Duration.ofDays(100));

        var event = subscription.cancel(now, DAYS);

        assertThat(event.subscription().status()).isEqualTo(SubscriptionStatus.LOCKED_OUT);
        var deletion = now.plus(Duration.ofDays(90));
        assertThat(event.subscription().nextLifecycleAt()).isEqualTo(deletion);
        assertThat(until(subscription, deletion)).containsExactly("SubscriptionDeleted " + deletion);
    }

    @Test
    void givesBackTheRestOfAPaidTermAfterACancellation() {
        var subscription = annual(25);
        subscription.cancel(START.plus(Duration.ofDays(100)), DAYS);

        var event = subscription.renew(START.plus(Duration.ofDays(101)));

        assertThat(event).isInstanceOf(SubscriptionReactivated.class);
        assertThat(event.subscription().endsAt()).isEqualTo(END);
        assertThat(event.subscription().nextLifecycleAt()).isEqualTo(END);
    }

    @Test
    void beginsANewTermWhenTheCancelledOneIsOver() {
        var subscription = annual(25);
        subscription.cancel(END.minusSeconds(1), DAYS);

        var event = subscription.renew(END);

        assertThat(event.subscription().endsAt()).isEqualTo("2028-01-05T10:00:00Z");
        assertThat(event.subscription().startedAt()).isEqualTo(END);
    }

    @Test
    void cannotBeRenewedWhileItRunsOrOnceItIsGone() {
        var running = annual(25);
        var gone = annual(25);
        gone.setAutoRenew(false, START);
        until(gone, DELETION);

        assertThatThrownBy(() -> running.renew(START))
                .isInstanceOf(SubscriptionNotRenewable.class)
                .hasMessageContaining("paid until " + END);
        assertThatThrownBy(() -> gone.renew(DELETION))
                .isInstanceOf(SubscriptionNotRenewable.class)
                .hasMessageContaining("Buy a new one");
        assertThat(running.revision()).isEqualTo(1);
    }

    @Test
    void cannotBeCancelledTwice() {
        var subscription = annual(25);
        subscription.cancel(START, DAYS);

        assertThatThrownBy(() -> subscription.cancel(START, DAYS))
                .isInstanceOf(SubscriptionNotCancellable.class)
                .hasMessageContaining("LockedOut");
    }

    @Test
    void s17SwitchesAutoRenewalUntilTheEndDateAndNotAfter() {
        var subscription = annual(25);

        assertThat(subscription.setAutoRenew(true, START)).isEmpty();
        assertThat(subscription.setAutoRenew(false, START)).isPresent();
        assertThat(subscription.setAutoRenew(true, START)).isPresent();
        subscription.setAutoRenew(false, START);
        until(subscription, END);

        assertThatThrownBy(() -> subscription.setAutoRenew(true, END))
                .isInstanceOf(SubscriptionNotEnabled.class)
                .hasMessageContaining("Warning");
        assertThat(subscription.revision()).isEqualTo(5);
    }
}
