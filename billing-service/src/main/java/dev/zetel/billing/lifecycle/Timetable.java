package dev.zetel.billing.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every lifecycle date still to come if nobody changes the subscription: the steps of its stage, taken in advance. */
public final class Timetable {

    /** What will happen to a subscription automatically, and when. */
    @Schema(name = "LifecycleChange")
    public record Change(Instant dateTime, Kind change) {}

    /** Written as they are named. */
    @Schema(name = "LifecycleChangeKind")
    public enum Kind {
        renews,
        expires,
        suspends,
        deletes,
        reducedSeatsLapse
    }

    private Timetable() {}

    /** Renewals repeat, so that only the next one is announced. */
    public static List<Change> of(Stage stage, LifecycleDays days) {
        var changes = new ArrayList<Change>();
        var renewed = false;
        for (var step = stage.next(days);
                step.isPresent();
                step = step.get().to().next(days)) {
            var change = step.get().change();
            var renews = change.change() == Kind.renews;
            if (!renews || !renewed) {
                changes.add(change);
            }
            renewed |= renews;
            if (renewed && step.get().to().reduction() == null) {
                break;
            }
        }
        return List.copyOf(changes);
    }
}
