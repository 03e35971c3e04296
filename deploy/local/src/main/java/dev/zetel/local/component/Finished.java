package dev.zetel.local.component;

import java.nio.file.Path;

/** A command that is run to its end. */
final class Finished {

    private Finished() {}

    static int exitCode(Command launch, Path log) {
        try {
            return launch.start(log).waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command was running", interruption);
        }
    }
}
