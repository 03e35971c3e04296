package dev.zetel.local.running;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;

/** A component that somebody develops: as long as their process runs, it stands in for the component of the stack. */
public record DevSession(Path file) {

    public static DevSession of(Checkout checkout, String component) {
        return new DevSession(folder(checkout).resolve(component));
    }

    /** Nobody develops anything before there is a stack. */
    public static void endAll(Checkout checkout) {
        AtomicDirectory.delete(folder(checkout));
    }

    private static Path folder(Checkout checkout) {
        return checkout.folder().resolve("dev");
    }

    /** Announces the process that stands in from now on; the component may be stopped after that. */
    public void begin(ProcessHandle developer) {
        Workspace.directories(file.getParent());
        Uncheck.run(
                () -> Files.writeString(file, OwnedProcess.of("dev", developer).line()));
    }

    /** The process that stands in, while it runs. */
    public Optional<ProcessHandle> developer() {
        return Optional.of(file)
                .filter(Files::exists)
                .map(begun -> OwnedProcess.parsed(Uncheck.get(() -> Files.readString(begun))))
                .flatMap(OwnedProcess::running);
    }

    /** Whether there was a session; there is none after this. */
    public boolean end() {
        return Uncheck.get(() -> Files.deleteIfExists(file));
    }
}
