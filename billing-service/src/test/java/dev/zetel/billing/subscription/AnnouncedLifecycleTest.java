package dev.zetel.billing.subscription;

import static dev.zetel.billing.subscription.Bought.DAYS;
import static dev.zetel.billing.subscription.Bought.END;
import static dev.zetel.billing.subscription.Bought.START;
import static dev.zetel.billing.subscription.Bought.annual;
import static dev.zetel.billing.subscription.Bought.monthly;
import static dev.zetel.billing.subscription.Bought.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.zetel.billing.lifecycle.Timetable.Change;
import dev.zetel.billing.lifecycle.Timetable.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The announced dates are those at which something happens, and what happens is what was announced. */
class AnnouncedLifecycleTest {

    private static final Duration ACCESS = Duration.ofDays(90);
    private static final Instant SUSPENSION = END.plus(Duration.ofDays(30));

    static Stream<Named<Subscription>> subscriptions() {
        return Stream.of(
                of("renews", annual(25), subscription -> {}),
                of("expires", annual(25), AnnouncedLifecycleTest::switchOff),
                of("is reduced", annual(25), subscription -> reduce(subscription, START)),
                of("is reduced over its end", annual(25), subscription -> reduce(subscription, END.minusSeconds(1))),
                of("is reduced over several terms", monthly(25), subscription -> reduce(subscription, START)),
                of("lapses and renews at once", annual(25), subscription -> reduce(subscription, END.minus(ACCESS))),
                of("is reduced and expires", annual(25), subscription -> {
                    switchOff(subscription);
                    reduce(subscription, START);
                }),
                of("is reduced until after its suspension", annual(25), subscription -> {
                    switchOff(subscription);
                    reduce(subscription, END.minusSeconds(1));
                }),
                of("lapses and is suspended at once", annual(25), subscription -> {
                    switchOff(subscription);
                    reduce(subscription, SUSPENSION.minus(ACCESS));
                }),
                of("is in the grace period", annual(25), subscription -> {
                    switchOff(subscription);
                    until(subscription, END);
                }),
                of("is suspended", annual(25), subscription -> {
                    switchOff(subscription);
                    until(subscription, SUSPENSION);
                }),
                of("is cancelled", annual(25), subscription -> subscription.cancel(START, DAYS)),
                of("is renewed after a suspension", annual(25), subscription -> {
                    switchOff(subscription);
                    until(subscription, SUSPENSION);
                    subscription.renew(SUSPENSION);
                }),
                of("is renewed after a cancellation", monthly(25), subscription -> {
                    subscription.cancel(START, DAYS);
                    subscription.renew(START);
                }));
    }

    @ParameterizedTest(name = "a subscription that {0}")
    @MethodSource("subscriptions")
    void happensAsItWasAnnounced(Subscription subscription) {
        var announced = subscription.upcoming(DAYS);

        assertThat(announced).isNotEmpty();
        for (var change : announced) {
            assertNextIsTheFirstAnnounced(subscription);
            assertThat(until(subscription, change.dateTime().minusNanos(1000)))
                    .as("before " + change)
                    .allMatch(event -> event.startsWith("SubscriptionRenewed ")
                            && !announced.get(0).equals(change));
            assertNextIsTheFirstAnnounced(subscription);
            assertThat(subscription.upcoming(DAYS)).first().isEqualTo(change);
            assertThat(subscription.advance(change.dateTime(), DAYS))
                    .get()
                    .extracting(event -> event.getClass().getSimpleName() + " " + event.occurredAt())
                    .isEqualTo(eventOf(change.change()) + " " + change.dateTime());
        }
        assertThat(subscription.upcoming(DAYS)).extracting(Change::change).isSubsetOf(Kind.renews);
    }

    private static void assertNextIsTheFirstAnnounced(Subscription subscription) {
        assertThat(subscription.state().nextLifecycleAt())
                .isEqualTo(subscription.upcoming(DAYS).get(0).dateTime());
    }

    private static String eventOf(Kind kind) {
        return switch (kind) {
            case renews -> "SubscriptionRenewed";
            case expires -> "SubscriptionExpired";
            case suspends -> "SubscriptionSuspended";
            case deletes -> "SubscriptionDeleted";
            case reducedSeatsLapse -> "ReducedSeatsLapsed";
        };
    }

    private static void switchOff(Subscription subscription) {
        subscription.setAutoRenew(false, START);
    }

    private static void reduce(Subscription subscription, Instant when) {
        subscription.changeSeats(15, when, DAYS);
    }

    private static Named<Subscription> of(String name, Subscription subscription, Consumer<Subscription> change) {
        change.accept(subscription);
        return named(name, subscription);
    }
}
