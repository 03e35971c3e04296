package dev.zetel.billing.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaidTermsTest {

    @ParameterizedTest(name = "{0} from {1}, {2} terms: {3}")
    @CsvSource({
        "P1M, 2026-01-15T10:00:00Z, 1,  2026-02-15T10:00:00Z",
        "P1M, 2026-01-31T23:59:59Z, 1,  2026-02-28T23:59:59Z",
        "P1M, 2026-01-31T23:59:59Z, 2,  2026-03-31T23:59:59Z",
        "P1M, 2026-01-31T00:00:00Z, 3,  2026-04-30T00:00:00Z",
        "P1M, 2028-01-31T00:00:00Z, 1,  2028-02-29T00:00:00Z",
        "P1M, 2026-01-31T00:00:00Z, 12, 2027-01-31T00:00:00Z",
        "P1Y, 2026-01-05T10:00:00Z, 1,  2027-01-05T10:00:00Z",
        "P1Y, 2028-02-29T10:00:00Z, 1,  2029-02-28T10:00:00Z",
        "P1Y, 2028-02-29T10:00:00Z, 4,  2032-02-29T10:00:00Z"
    })
    void endOnTheCalendarCountedFromTheStartOfTheRun(String term, Instant start, int terms, Instant end) {
        var paid = PaidTerms.firstOf(term, start);
        for (var i = 1; i < terms; i++) {
            paid = paid.next();
        }

        assertThat(paid.endsAt()).isEqualTo(end);
        assertThat(paid.startedAt()).isEqualTo(start);
    }

    @Test
    void beginANewRunWhereTheNextTermWouldBeOverAlready() {
        var paid = PaidTerms.firstOf("P1M", Instant.parse("2026-01-31T00:00:00Z"));
        var inGrace = Instant.parse("2026-03-30T00:00:00Z");
        var lastDayOfGrace = Instant.parse("2026-03-31T00:00:00Z");

        assertThat(paid.nextTermFrom(inGrace).endsAt()).isEqualTo(lastDayOfGrace);
        assertThat(paid.nextTermFrom(lastDayOfGrace).endsAt()).isEqualTo(Instant.parse("2026-04-30T00:00:00Z"));
    }
}
