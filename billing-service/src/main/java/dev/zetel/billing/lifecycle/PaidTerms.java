package dev.zetel.billing.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * A run of terms without a break, on the calendar in UTC. Ends are counted from the start of the run, so that one that
 * began on the 31st comes back to it after a shorter month.
 */
@Embeddable
public record PaidTerms(String term, Instant startedAt, int terms, Instant endsAt) {

    public static PaidTerms firstOf(String term, Instant start) {
        return of(term, start, 1);
    }

    public PaidTerms next() {
        return of(term, startedAt, terms + 1);
    }

    public PaidTerms restartAt(Instant now) {
        return of(term, now, 1);
    }

    /** The next term, or a new run where that would be over already: a month is shorter than its grace period. */
    public PaidTerms nextTermFrom(Instant now) {
        return next().endsAt.isAfter(now) ? next() : restartAt(now);
    }

    /** What is left of the term, or a new run where nothing is. */
    public PaidTerms remainderFrom(Instant now) {
        return endsAt.isAfter(now) ? this : restartAt(now);
    }

    private static PaidTerms of(String term, Instant start, int terms) {
        var length = Period.parse(term).multipliedBy(terms);
        return new PaidTerms(
                term, start, terms, start.atZone(ZoneOffset.UTC).plus(length).toInstant());
    }
}
