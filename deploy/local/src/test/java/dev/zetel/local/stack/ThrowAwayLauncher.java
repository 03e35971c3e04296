package dev.zetel.local.stack;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.ThrowAway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A launcher in a process of its own, with two components that do nothing. */
final class ThrowAwayLauncher {

    private ThrowAwayLauncher() {}

    /**
     * The service of a launcher that {@code hesitates} is never ready; one that {@code provisions} rests on it.
     * Neither is through with stopping before it has said what it has to say.
     */
    static Process start(Path checkout, String... behaviour) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ThrowAwayLauncher.class.getName(),
                checkout.toString()));
        command.addAll(List.of(behaviour));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said(checkout).toFile())
                .start();
    }

    static Path said(Path checkout) {
        return checkout.resolve("launcher.log");
    }

    public static void main(String[] arguments) {
        var home = new Checkout(Path.of(arguments[0]));
        var behaviour = arguments.length > 1 ? arguments[1] : "";
        var launcher = new Launcher(home, new Progress(System.out));
        var stopRequested = new CompletableFuture<Void>();
        var database = ThrowAway.thatStays("database", home.workspace());
        var service = service(behaviour, home);
        try {
            if (!behaviour.isEmpty()) {
                database.stoppingAfter(stopRequested);
            }
            launcher.start(new Ports(Ports.STANDARD_BASE), List.of(database, service.after(database)));
            launcher.stay(behaviour.equals("provisions") ? () -> provisionUntilItEnds(service) : () -> {});
        } catch (RuntimeException death) {
            System.out.println(death.getMessage());
            stopRequested.complete(null);
            System.exit(1);
        }
    }

    private static ThrowAway service(String behaviour, Checkout home) {
        return behaviour.equals("hesitates")
                ? ThrowAway.thatIsNeverReady("service", home.workspace())
                : ThrowAway.thatStays("service", home.workspace());
    }

    private static void provisionUntilItEnds(ThrowAway service) {
        System.out.println("provisioning");
        service.process().orElseThrow().onExit().join();
        throw new IllegalStateException("the service does not answer");
    }
}
