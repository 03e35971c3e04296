package dev.zetel.local.stack;

import dev.zetel.local.part.ThrowAway;
import java.nio.file.Path;
import java.util.List;

/** A launcher in a process of its own, with two parts that do nothing. */
final class ThrowAwayLauncher {

    private ThrowAwayLauncher() {}

    public static void main(String[] checkout) {
        var home = new Home(Path.of(checkout[0]));
        var launcher = new Launcher(home, new Ports(Ports.STANDARD_BASE), new Progress(System.out));
        var database = ThrowAway.thatStays("database", home.workspace());
        var service = ThrowAway.thatStays("service", home.workspace());
        launcher.start(List.of(Step.of(database), Step.of(service, database)));
        launcher.announceReady();
        try {
            launcher.stayUntilOneDies();
        } catch (RuntimeException death) {
            System.out.println(death.getMessage());
            System.exit(1);
        }
    }
}
