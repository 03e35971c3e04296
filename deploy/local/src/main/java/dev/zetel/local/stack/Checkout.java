package dev.zetel.local.stack;

import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The checkout that a stack is built from, and the ignored folder in it where everything is kept. */
public record Checkout(Path checkout) {

    public Path folder() {
        return checkout.resolve(".zetel");
    }

    public Workspace workspace() {
        return Workspace.below(folder());
    }

    public Path module(String name) {
        return checkout.resolve(name);
    }

    StackFile stackFile() {
        return new StackFile(folder().resolve("stack.txt"));
    }

    /** Forgets every tenant, log-in and password; what takes long to make (programs, certificate) stays. */
    public void wipe() {
        delete(workspace().data());
    }

    void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes that can still be written. */
    public long free() {
        try {
            return Files.getFileStore(Files.createDirectories(folder())).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
