package dev.zetel.billing.subscription;

import dev.zetel.contracts.billing.SubscriptionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every date still to come if nobody does anything, and what it will do. */
public final class Timetable {

    /** What a subscription will do by itself, and when. */
    public record Change(Instant dateTime, Kind change) {}

    /** Written as they are named. */
    public enum Kind {
        renews,
        expires,
        suspends,
        deletes,
        reducedSeatsLapse
    }

    private Timetable() {}

    static List<Change> of(SubscriptionState subscription, Instant statusEndsAt, LifecycleDays days) {
        var dates = new ArrayList<Change>();
        switch (subscription.status()) {
            case ENABLED -> untilTheEnd(dates, subscription, statusEndsAt, days);
            case WARNING -> fromSuspension(dates, statusEndsAt, days);
            case SUSPENDED, LOCKED_OUT -> dates.add(new Change(statusEndsAt, Kind.deletes));
            case DELETED -> {
                return List.of();
            }
        }
        var reduction = subscription.reduction();
        if (reduction != null && isStillThere(reduction.accessUntil(), dates)) {
            dates.add(new Change(reduction.accessUntil(), Kind.reducedSeatsLapse));
        }
        dates.sort(Comparator.comparing(Change::dateTime));
        return List.copyOf(dates);
    }

    private static void untilTheEnd(
            List<Change> dates, SubscriptionState subscription, Instant endsAt, LifecycleDays days) {
        if (subscription.autoRenew()) {
            dates.add(new Change(endsAt, Kind.renews));
        } else {
            dates.add(new Change(endsAt, Kind.expires));
            fromSuspension(dates, days.graceEnds(endsAt), days);
        }
    }

    private static void fromSuspension(List<Change> dates, Instant suspension, LifecycleDays days) {
        dates.add(new Change(suspension, Kind.suspends));
        dates.add(new Change(days.suspensionEnds(suspension), Kind.deletes));
    }

    /** A suspension takes the access of reduced seats with it. */
    private static boolean isStillThere(Instant accessUntil, List<Change> dates) {
        return dates.stream()
                .noneMatch(date ->
                        date.change() == Kind.suspends && date.dateTime().isBefore(accessUntil));
    }
}
