package dev.zetel.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UtcDateTest {

    @Test
    void isReadByPeopleEverywhereAlike() {
        assertThat(UtcDate.of(Instant.parse("2026-03-01T09:05:00Z"))).isEqualTo("1 March 2026, 09:05 UTC");
        assertThat(UtcDate.of(null)).isNull();
    }
}
