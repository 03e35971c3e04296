package dev.zetel.billing.subscription;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * A run of terms without a break, on the calendar in UTC. Ends are counted from the start of the run, so that one that
 * began on the 31st comes back to it after a shorter month.
 */
@Embeddable
record PaidTerms(String term, Instant startedAt, int terms, Instant endsAt) {

    static PaidTerms firstOf(String term, Instant start) {
        return of(term, start, 1);
    }

    PaidTerms next() {
        return of(term, startedAt, terms + 1);
    }

    boolean areOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    private static PaidTerms of(String term, Instant start, int terms) {
        var length = Period.parse(term).multipliedBy(terms);
        return new PaidTerms(
                term, start, terms, start.atZone(ZoneOffset.UTC).plus(length).toInstant());
    }
}
