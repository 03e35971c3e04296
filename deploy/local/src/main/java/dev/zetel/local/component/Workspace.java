package dev.zetel.local.component;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;

/** Where a stack keeps what it knows, what it says, and what it need not make twice. */
public record Workspace(Path data, Path logs, Path cache) {

    /** All three below one folder. */
    public static Workspace below(Path folder) {
        return new Workspace(folder.resolve("data"), folder.resolve("logs"), folder.resolve("cache"));
    }

    public LogFile log(String component) {
        return new LogFile(logs.resolve(component + ".log"));
    }

    public static Path directories(Path folder) {
        return Uncheck.get(() -> Files.createDirectories(folder));
    }
}
