package dev.zetel.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a process of its own, and what it says. */
record OwnProcess(Path checkout, String... options) {

    List<String> run(String... arguments) throws IOException {
        var process = start(arguments);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dzetel.checkout=" + checkout,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(Zetel.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", checkout + ":", (path, before) -> before + path);
        return builder.start();
    }
}
