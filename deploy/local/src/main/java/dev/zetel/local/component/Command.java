package dev.zetel.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command with the environment that it is run in. */
public record Command(List<String> command, Map<String, String> environment) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Starts the command with its output in a file. */
    public Process start(Path log) {
        Workspace.directories(log.getParent());
        var process = new ProcessBuilder(detached(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        return start(process);
    }

    /** Starts the command in a folder, with the terminal for its own. */
    public Process startAtTerminal(Path folder) {
        return start(new ProcessBuilder(command).directory(folder.toFile()).inheritIO());
    }

    /** Runs the command to its end. */
    public int exitCode(Path log) {
        try {
            return start(log).waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command was running", interruption);
        }
    }

    private Process start(ProcessBuilder process) {
        process.environment().keySet().removeIf(Command::configuresAComponent);
        process.environment().putAll(environment);
        try {
            return process.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A Ctrl-C at the terminal is for the launcher, which stops the components in order; so they get a session of their own. */
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var whole = new ArrayList<>(List.of(SETSID.toString()));
        whole.addAll(command);
        return whole;
    }

    /** What is set in the shell for something else must not change what the stack is. */
    private static boolean configuresAComponent(String variable) {
        return variable.matches("(QUARKUS|ZETEL|KC|KAFKA|MP|SMALLRYE|PG|OTEL)_?.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");
    }
}
