package dev.zetel.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints progress at the terminal, one line for each component. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void done(String what, String detail) {
        out.printf(Locale.ROOT, "%6.1f s  %-12s %s%n", elapsed().toMillis() / 1000.0, what, detail);
        out.flush();
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
