package dev.zetel.local.command;

import dev.zetel.local.component.LogFile;
import dev.zetel.local.component.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Shows the end of a component's log, or of every component's.",
        mixinStandardHelpOptions = true)
final class Logs implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "COMPONENT", description = "For example licensing; all if left out.")
    private String component;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "40", description = "How many lines, ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() {
        var workspace = Zetel.checkout().workspace();
        var components = known(workspace);
        if (component != null && !components.contains(component)) {
            System.err.println(
                    "zetel: no log of " + component + "; there are logs of " + String.join(", ", components));
            return 1;
        }
        for (var name : component == null ? components : List.of(component)) {
            System.out.println("== " + name + ": " + workspace.log(name));
            new LogFile(workspace.log(name)).last(lines).forEach(System.out::println);
        }
        return 0;
    }

    private static List<String> known(Workspace workspace) {
        var files = Workspace.directories(workspace.logs()).toFile().list();
        return Arrays.stream(files)
                .filter(name -> name.endsWith(".log"))
                .map(name -> name.replaceFirst("\\.log$", ""))
                .sorted()
                .toList();
    }
}
