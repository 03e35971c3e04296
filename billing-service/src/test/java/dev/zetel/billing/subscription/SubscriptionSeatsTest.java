package dev.zetel.billing.subscription;

import static dev.zetel.billing.subscription.Bought.DAYS;
import static dev.zetel.billing.subscription.Bought.END;
import static dev.zetel.billing.subscription.Bought.START;
import static dev.zetel.billing.subscription.Bought.annual;
import static dev.zetel.billing.subscription.Bought.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.contracts.billing.SubscriptionState.Reduction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** S9, S15, S38 and decision 1: more and fewer seats. */
@Rule("S9")
@Rule("S15")
@Rule("S38")
class SubscriptionSeatsTest {

    private static final Instant FIRST = START.plus(Duration.ofDays(10));
    private static final Instant SECOND = START.plus(Duration.ofDays(20));
    private static final Duration ACCESS = Duration.ofDays(90);

    @Test
    void s15TakesTheNewTotal() {
        var subscription = annual(25);

        var event = subscription.changeSeats(40, FIRST, DAYS);

        assertThat(event.subscription().seats()).isEqualTo(40);
        assertThat(event.previousSeats()).isEqualTo(25);
        assertThat(event.subscription().reduction()).isNull();
        assertThat(event.subscription().revision()).isEqualTo(2);
    }

    @Test
    void leavesReducedSeatsTheirAccessForATime() {
        var event = annual(25).changeSeats(15, FIRST, DAYS);

        assertThat(event.subscription().seats()).isEqualTo(15);
        assertThat(event.subscription().reduction()).isEqualTo(new Reduction(10, FIRST, FIRST.plus(ACCESS)));
        assertThat(event.subscription().nextLifecycleAt()).isEqualTo(FIRST.plus(ACCESS));
    }

    @Test
    void addsReductionsUpFromTheFirstUntilAfterTheLast() {
        var subscription = annual(25);
        subscription.changeSeats(20, FIRST, DAYS);

        var event = subscription.changeSeats(12, SECOND, DAYS);

        assertThat(event.subscription().reduction()).isEqualTo(new Reduction(13, FIRST, SECOND.plus(ACCESS)));
    }

    @Test
    void takesBackOfTheReductionFirstWhenSeatsAreAdded() {
        var subscription = annual(25);
        subscription.changeSeats(15, FIRST, DAYS);

        var some = subscription.changeSeats(18, SECOND, DAYS);
        var all = subscription.changeSeats(30, SECOND, DAYS);

        assertThat(some.subscription().reduction()).isEqualTo(new Reduction(7, FIRST, FIRST.plus(ACCESS)));
        assertThat(all.subscription().reduction()).isNull();
        assertThat(all.subscription().nextLifecycleAt()).isEqualTo(END);
    }

    @Test
    void lapsesReducedSeatsWhenTheirTimeIsOver() {
        var subscription = annual(25);
        subscription.changeSeats(15, FIRST, DAYS);

        assertThat(until(subscription, FIRST.plus(ACCESS))).containsExactly("ReducedSeatsLapsed " + FIRST.plus(ACCESS));
        assertThat(subscription.state().reduction()).isNull();
        assertThat(subscription.state().seats()).isEqualTo(15);
        assertThat(subscription.state().nextLifecycleAt()).isEqualTo(END);
    }

    @Test
    void lapsesThemFirstWhereBothAreDueAtOnce() {
        var subscription = annual(25);
        subscription.changeSeats(15, END.minus(ACCESS), DAYS);

        assertThat(until(subscription, END)).containsExactly("ReducedSeatsLapsed " + END, "SubscriptionRenewed " + END);
    }

    @Test
    void keepsAReductionThroughTheGracePeriodAndLosesItWithASuspension() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        subscription.changeSeats(15, END.minusSeconds(1), DAYS);

        until(subscription, END);
        assertThat(subscription.state().reduction()).isNotNull();
        until(subscription, END.plus(Duration.ofDays(30)));
        assertThat(subscription.state().reduction()).isNull();
    }

    @Test
    void losesAReductionWithACancellation() {
        var subscription = annual(25);
        subscription.changeSeats(15, FIRST, DAYS);

        assertThat(subscription.cancel(SECOND, DAYS).subscription().reduction()).isNull();
    }

    @Test
    void refusesTheTotalThatItHas() {
        assertThatThrownBy(() -> annual(25).changeSeats(25, FIRST, DAYS))
                .isInstanceOf(QuantityUnchanged.class)
                .hasMessageContaining("25 seats already");
    }

    @Test
    void s19RefusesAnyChangeOnceItHasEnded() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        until(subscription, END);

        assertThatThrownBy(() -> subscription.changeSeats(30, END, DAYS))
                .isInstanceOf(SubscriptionNotEnabled.class)
                .hasMessageContaining("Renew it first");
    }
}
