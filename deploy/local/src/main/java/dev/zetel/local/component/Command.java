package dev.zetel.local.component;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/** A command with the environment that it is run in. */
public record Command(List<String> command, Map<String, String> environment) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** A JVM of the stack: small, quick to be up, on the JDK that the launcher itself runs on. */
    public static Command java(int heapMegabytes, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(ofJdk("java"), "-Xms32m", "-Xmx" + heapMegabytes + "m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        Collections.addAll(command, arguments);
        return new Command(command, environment);
    }

    public static String ofJdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** Starts the command with its output in a file. */
    public Process start(Path log) {
        Workspace.directories(log.getParent());
        return start(new ProcessBuilder(detached())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new java.io.File("/dev/null")));
    }

    /** Starts the command in a folder, with the terminal for its own. */
    public Process startAtTerminal(Path folder) {
        return start(new ProcessBuilder(command).directory(folder.toFile()).inheritIO());
    }

    /** Runs the command to its end; if that is no good one, fails with what it said. */
    public void run(LogFile log, String failure) {
        if (start(log.path()).onExit().join().exitValue() != 0) {
            throw new ComponentFailed(failure, log);
        }
    }

    private Process start(ProcessBuilder process) {
        process.environment().keySet().removeIf(Command::configuresAComponent);
        process.environment().putAll(environment);
        return Uncheck.get(process::start);
    }

    /** A Ctrl-C at the terminal is for the launcher, which stops the components in order; so they get a session of their own. */
    private List<String> detached() {
        var whole = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            whole.add(0, SETSID.toString());
        }
        return whole;
    }

    /** What is set in the shell for something else must not change what the stack is. */
    private static boolean configuresAComponent(String variable) {
        return variable.matches("(QUARKUS|ZETEL|KC|KAFKA|MP|SMALLRYE|PG|OTEL)_?.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");
    }
}
