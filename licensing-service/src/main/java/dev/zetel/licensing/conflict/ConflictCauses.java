package dev.zetel.licensing.conflict;

import dev.zetel.contracts.billing.SubscriptionStatus;
import dev.zetel.contracts.licensing.ConflictCause.Kind;
import dev.zetel.licensing.pool.Funding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which subscriptions stopped funding a pool, and with how many seats each (decision 4). */
final class ConflictCauses {

    private ConflictCauses() {}

    /** What has been a cause of the conflict so far stays one until its seats are bought again. */
    static List<Cause> of(List<Funding> fundings, List<Cause> before) {
        var causes = new ArrayList<Cause>();
        for (var funding : fundings) {
            ended(funding, before, causes);
            reduced(funding, before, causes);
        }
        return List.copyOf(causes);
    }

    private static void ended(Funding funding, List<Cause> before, List<Cause> causes) {
        if (funding.isEnabled() || funding.seats() == 0) {
            return;
        }
        var kind = Kind.valueOf(funding.endedAs());
        if (funding.status() == SubscriptionStatus.DELETED && !isAmong(before, funding, kind)) {
            return;
        }
        var deadline = funding.status() == SubscriptionStatus.WARNING ? funding.nextLifecycleAt() : null;
        var since = since(before, funding, kind, funding.statusSince());
        causes.add(new Cause(kind, funding.subscriptionId(), Math.toIntExact(funding.seats()), since, deadline));
    }

    private static void reduced(Funding funding, List<Cause> before, List<Cause> causes) {
        if (funding.status() == SubscriptionStatus.DELETED) {
            return;
        }
        var seats = funding.reduced() + (isAmong(before, funding, Kind.REDUCED) ? funding.lapsed() : 0);
        if (seats > 0) {
            var since = since(before, funding, Kind.REDUCED, funding.reducedSince());
            causes.add(new Cause(
                    Kind.REDUCED,
                    funding.subscriptionId(),
                    Math.toIntExact(seats),
                    since,
                    funding.givesAccess() ? funding.reducedUntil() : null));
        }
    }

    private static boolean isAmong(List<Cause> causes, Funding funding, Kind kind) {
        return causes.stream().anyMatch(cause -> cause.isOf(funding.subscriptionId(), kind));
    }

    private static Instant since(List<Cause> before, Funding funding, Kind kind, Instant otherwise) {
        return before.stream()
                .filter(cause -> cause.isOf(funding.subscriptionId(), kind))
                .map(Cause::since)
                .findFirst()
                .orElse(otherwise);
    }
}
