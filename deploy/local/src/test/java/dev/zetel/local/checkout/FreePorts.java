package dev.zetel.local.checkout;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports of a whole stack that nobody listens on, below those that the system gives to outgoing connections. */
public final class FreePorts {

    private static final int LOWEST_BASE = 24_000;
    private static final int HIGHEST_BASE = 29_000;
    private static final int ATTEMPTS = 100;

    private FreePorts() {}

    public static Ports some() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST_BASE, HIGHEST_BASE))
                .limit(ATTEMPTS)
                .map(Ports::new)
                .filter(ports -> ports.taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
