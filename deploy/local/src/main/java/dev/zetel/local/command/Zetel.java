package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.ComponentFailed;
import dev.zetel.local.stack.Ended;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the local stack. */
@Command(
        name = "zetel",
        mixinStandardHelpOptions = true,
        version = "zetel 0.1",
        synopsisSubcommandLabel = "COMMAND",
        description = "Zetel on this machine: PostgreSQL, Kafka, Keycloak, three services and their gateway.",
        footer = {
            "",
            "Besides these, of the sources:",
            "  test     Runs all tests; test --fast those that start nothing. What follows is for Maven.",
            "  bench    Measures speed; bench --help says how."
        },
        subcommands = {Up.class, Down.class, Status.class, Logs.class, Dev.class, Token.class, Catalog.class, Demo.class
        })
public final class Zetel {

    private static final long MEGABYTE = 1 << 20;
    private static final long FULL = 50 * MEGABYTE;

    private Zetel() {}

    public static void main(String[] arguments) {
        System.exit(
                Token.isNamed(arguments) ? token(arguments[1]) : commandLine().execute(arguments));
    }

    /** Around picocli, which takes three times as long to find out what is asked for as it takes to do it. */
    private static int token(String account) {
        try {
            return Token.print(account);
        } catch (RuntimeException failure) {
            return explain(failure, new PrintWriter(System.err));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Zetel())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    /** The checkout that the shell script stands in. */
    static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty("zetel.checkout", "")).toAbsolutePath());
    }

    private static int explain(Exception failure, PrintWriter out) {
        if (failure instanceof Ended) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("zetel: " + failure.getMessage());
        if (failure instanceof ComponentFailed component
                && !component.lastLines().isEmpty()) {
            out.println("The last that it said:");
            component.lastLines().forEach(line -> out.println("  | " + line));
        }
        if (checkout().free() < FULL) {
            out.println("The disk is full: " + checkout().free() / MEGABYTE + " MB free in "
                    + checkout().folder() + ".");
        }
        out.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
