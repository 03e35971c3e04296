package dev.zetel.local.part;

import java.nio.file.Path;

/** A command that is run to its end. */
final class Finished {

    private Finished() {}

    static int exitCode(Launch launch, Path log) {
        try {
            return launch.start(log).waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command was running", interruption);
        }
    }
}
