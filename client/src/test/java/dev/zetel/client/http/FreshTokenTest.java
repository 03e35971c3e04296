package dev.zetel.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshTokenTest {

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final AtomicInteger number = new AtomicInteger();
    private final FreshToken token = new FreshToken(() -> "token " + number.incrementAndGet(), () -> now);

    @Test
    void isKeptForAWhile() {
        token.get();
        now = now.plus(Duration.ofMinutes(4));

        assertThat(token.get()).isEqualTo("token 1");
    }

    @Test
    void isAskedForAgainLongBeforeItExpires() {
        token.get();
        now = now.plus(Duration.ofMinutes(6));

        assertThat(token.get()).isEqualTo("token 2");
    }
}
