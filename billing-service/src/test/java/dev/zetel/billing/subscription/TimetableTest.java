package dev.zetel.billing.subscription;

import static dev.zetel.billing.lifecycle.Timetable.Kind.deletes;
import static dev.zetel.billing.lifecycle.Timetable.Kind.expires;
import static dev.zetel.billing.lifecycle.Timetable.Kind.reducedSeatsLapse;
import static dev.zetel.billing.lifecycle.Timetable.Kind.renews;
import static dev.zetel.billing.lifecycle.Timetable.Kind.suspends;
import static dev.zetel.billing.subscription.Bought.DAYS;
import static dev.zetel.billing.subscription.Bought.END;
import static dev.zetel.billing.subscription.Bought.START;
import static dev.zetel.billing.subscription.Bought.annual;
import static dev.zetel.billing.subscription.Bought.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.billing.lifecycle.Timetable.Change;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every date still to come, and what it will do. */
class TimetableTest {

    private static final Instant SUSPENSION = END.plus(Duration.ofDays(30));
    private static final Instant DELETION = SUSPENSION.plus(Duration.ofDays(90));

    @Test
    void namesTheNextRenewal() {
        assertThat(annual(25).upcoming(DAYS)).containsExactly(new Change(END, renews));
    }

    @Test
    void namesEverythingUntilTheDeletionWhenNobodyWillRenew() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);

        assertThat(subscription.upcoming(DAYS))
                .containsExactly(
                        new Change(END, expires), new Change(SUSPENSION, suspends), new Change(DELETION, deletes));
    }

    @Test
    void announcesTheDatesThatAreKept() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        subscription.changeSeats(15, START, DAYS);
        var announced =
                subscription.upcoming(DAYS).stream().map(Change::dateTime).map(Instant::toString);

        var events = until(subscription, DELETION);

        assertThat(events.stream().map(event -> event.split(" ")[1])).containsExactlyElementsOf(announced.toList());
        assertThat(subscription.upcoming(DAYS)).isEmpty();
    }

    @Test
    void endsReducedSeatsWithTheSuspensionThatComesBeforeTheirTime() {
        var subscription = annual(25);
        subscription.setAutoRenew(false, START);
        subscription.changeSeats(15, START, DAYS);
        subscription.changeSeats(10, END.minusSeconds(1), DAYS);

        assertThat(subscription.upcoming(DAYS)).extracting(Change::change).containsExactly(expires, suspends, deletes);
    }

    @Test
    void namesWhenReducedSeatsLapse() {
        var subscription = annual(25);
        subscription.changeSeats(15, START, DAYS);

        assertThat(subscription.upcoming(DAYS))
                .containsExactly(
                        new Change(START.plus(Duration.ofDays(90)), reducedSeatsLapse), new Change(END, renews));
    }
}
