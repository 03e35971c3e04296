package dev.zetel.local.demo;

import dev.zetel.client.http.Response;
import dev.zetel.client.http.UnexpectedResponse;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Prints a run step by step, each with the number of the rule that it shows, and stops at the first that fails. */
final class Narration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STEP = "%-9s %-66s %s%n";

    private final PrintStream out;
    private int steps;

    Narration(PrintStream out) {
        this.out = out;
    }

    void print(String rows, String step, Object figures) {
        out.printf(STEP, rows, step, figures);
        out.flush();
        steps += rows.isEmpty() ? 0 : 1;
    }

    /** How many steps have shown a rule so far. */
    int steps() {
        return steps;
    }

    /** A step that has to be refused, and with which status. */
    void printRefusal(String rows, String step, Response answer, int status) {
        answer.expect(status);
        print(rows, step, status + " " + answer.message());
    }

    /** What is found once it is as it has to be: services hear of one another's events a moment later. */
    <T> T await(String expectation, Supplier<T> look, Predicate<T> asItHasToBe) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = look.get();
        while (!asItHasToBe.test(found)) {
            if (System.nanoTime() > deadline) {
                throw new UnexpectedResponse(
                        "after " + PATIENCE.toSeconds() + " s it is not so that " + expectation + ", but: " + found);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            found = look.get();
        }
        return found;
    }

    /** What has to be so at once. */
    <T> void check(String expectation, T found, Predicate<T> asItHasToBe) {
        if (!asItHasToBe.test(found)) {
            throw new UnexpectedResponse("it is not so that " + expectation + ", but: " + found);
        }
    }
}
