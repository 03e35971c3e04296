package dev.zetel.local.stack;

import java.io.PrintStream;
import java.util.Locale;

/** Prints progress at the terminal, one line for each component, with the seconds since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void done(String what, String detail) {
        say(String.format("%6s s  %-12s %s", seconds(), what, detail));
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }
}
