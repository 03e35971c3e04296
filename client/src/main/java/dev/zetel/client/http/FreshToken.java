package dev.zetel.client.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** An access token that is asked for again long before it expires. */
public final class FreshToken implements Supplier<String> {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Supplier<String> source;
    private final InstantSource clock;
    private String token;
    private Instant since = Instant.MIN;

    public FreshToken(Supplier<String> source) {
        this(source, InstantSource.system());
    }

    FreshToken(Supplier<String> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        if (since.isBefore(clock.instant().minus(KEPT))) {
            token = source.get();
            since = clock.instant();
        }
        return token;
    }
}
