package dev.zetel.local.command;

import dev.zetel.local.component.Workspace;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FilenameUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Shows the end of a component's log, or of every component's.",
        mixinStandardHelpOptions = true)
final class Logs implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "COMPONENT", description = "For example licensing; all if left out.")
    private String component;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "40", description = "How many lines, ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public void run() {
        var workspace = Zetel.checkout().workspace();
        var components = known(workspace);
        if (component != null && !components.contains(component)) {
            throw new IllegalArgumentException(
                    "no log of " + component + "; there are logs of " + String.join(", ", components));
        }
        for (var name : component == null ? components : List.of(component)) {
            var log = workspace.log(name);
            System.out.println("== " + name + ": " + log.path());
            log.last(lines).forEach(System.out::println);
        }
    }

    private static List<String> known(Workspace workspace) {
        return Arrays.stream(Workspace.directories(workspace.logs()).toFile().list())
                .filter(name -> name.endsWith(".log"))
                .map(FilenameUtils::removeExtension)
                .sorted()
                .toList();
    }
}
