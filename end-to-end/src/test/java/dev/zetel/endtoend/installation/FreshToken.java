package dev.zetel.endtoend.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that is asked for again long before it expires. */
public final class FreshToken implements Supplier<String> {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Supplier<String> source;
    private String token;
    private Instant since = Instant.MIN;

    public FreshToken(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        if (since.isBefore(Instant.now().minus(KEPT))) {
            token = source.get();
            since = Instant.now();
        }
        return token;
    }
}
