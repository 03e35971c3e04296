package dev.zetel.local.command;

import dev.zetel.local.component.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final String SUFFIX = ".log";

    @Parameters(arity = "0..1", paramLabel = "COMPONENT", description = "For example licensing; all if left out.")
    private String component;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "40", description = "How many lines, ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() {
        var components = known();
        if (component != null && !components.contains(component)) {
            System.err.println(
                    "zetel: no log of " + component + "; there are logs of " + String.join(", ", components));
            return 1;
        }
        for (var name : component == null ? components : List.of(component)) {
            System.out.println("== " + name + ": " + file(name));
            new LogFile(file(name)).last(lines).forEach(System.out::println);
        }
        return 0;
    }

    private static Path file(String name) {
        return Zetel.checkout().workspace().log(name);
    }

    private static List<String> known() {
        var folder = Zetel.checkout().workspace().logs();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
