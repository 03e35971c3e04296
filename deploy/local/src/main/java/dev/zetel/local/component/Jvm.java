package dev.zetel.local.component;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM of the stack is started: small, quick to be up, on the JDK that the launcher itself runs on. */
public final class Jvm {

    private Jvm() {}

    public static List<String> command(int heapMegabytes, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(arguments));
        return command;
    }
}
