package dev.zetel.local.command;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.ComponentFailed;
import dev.zetel.local.demo.DemoAccount;
import dev.zetel.local.demo.DemoStory;
import dev.zetel.local.demo.DemoTenant;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.running.StackFile;
import dev.zetel.local.stack.Identity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        subcommands = {Up.class, Status.class, Logs.class, Dev.class, Catalog.class})
public final class Zetel {

    private static final long FULL_MEGABYTES = 50;

    private Zetel() {}

    /**
     * Around picocli for a token, as {@code $(./zetel token global)} stands in prompts: it takes three times as long to find out
     * what is asked for as it takes to do it.
     */
    public static void main(String[] arguments) {
        var isToken = arguments.length == 2 && arguments[0].equals("token") && !arguments[1].startsWith("-");
        System.exit(isToken ? tokenOnly(arguments[1]) : commandLine().execute(arguments));
    }

    private static int tokenOnly(String account) {
        try {
            token(account);
            return 0;
        } catch (RuntimeException failure) {
            return explain(failure, new PrintWriter(System.err));
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Zetel())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    @Command(description = "Ends the stack and keeps its data.", mixinStandardHelpOptions = true)
    void down() {
        var stack = RunningStack.in(checkout());
        stack.ifPresent(RunningStack::end);
        endLeftovers();
        System.out.println(stack.isPresent() ? "Zetel is down." : "Zetel is not up.");
    }

    @Command(description = "Prints an access token, good for a quarter of an hour.", mixinStandardHelpOptions = true)
    static void token(
            @Parameters(
                            paramLabel = "ACCOUNT",
                            description = "operator, global, billing, user, service or password; or the user principal"
                                    + " name of an administrator in a tenant that zetel demo made")
                    String account) {
        var identity = Identity.of(checkout(), RunningStack.upIn(checkout()).ports());
        System.out.println(
                account.contains("@")
                        ? identity.tokenOfPerson(account)
                        : DemoAccount.named(account).token(identity, DemoTenant.DOMAIN));
    }

    @Command(
            description =
                    "Plays a license conflict from the purchase to the resolution and back, in a new sandbox each time.",
            mixinStandardHelpOptions = true)
    void demo(
            @Option(
                            names = "--product",
                            paramLabel = "SKU_ID",
                            description =
                                    "Play it with another product of the catalog, which needs an offer for a year.")
                    Optional<String> product) {
        var ports = RunningStack.upIn(checkout()).ports();
        DemoStory.play(product, ports, Identity.of(checkout(), ports), System.out);
    }

    static void endLeftovers() {
        var ended = StackFile.of(checkout()).endLeftovers();
        if (ended > 0) {
            System.out.println("Ended " + ended + " processes that an earlier launcher left behind.");
        }
    }

    /** The checkout that the shell script stands in. */
    static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty("zetel.checkout", "")).toAbsolutePath());
    }

    private static int explain(Exception failure, PrintWriter out) {
        if (failure instanceof CancellationException) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        out.println("zetel: " + failure.getMessage());
        if (failure instanceof ComponentFailed component
                && !component.lastLines().isEmpty()) {
            out.println("The last that it said:");
            component.lastLines().forEach(line -> out.println("  | " + line));
        }
        var free = checkout().free();
        if (free < FULL_MEGABYTES) {
            out.println(
                    "The disk is full: " + free + " MB free in " + checkout().folder() + ".");
        }
        out.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
