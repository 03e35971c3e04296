package dev.zetel.local.checkout;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Workspace;
import java.nio.file.Path;

/** The checkout that a stack is built from, and the ignored folder in it where everything is kept. */
public record Checkout(Path root) {

    public Path folder() {
        return root.resolve(".zetel");
    }

    public Workspace workspace() {
        return Workspace.below(folder());
    }

    public Path module(String name) {
        return root.resolve(name);
    }

    /** Forgets every tenant, log-in and password; what takes long to make (programs, certificate) stays. */
    public void wipe() {
        AtomicDirectory.delete(workspace().data());
    }

    /** Megabytes that can still be written. */
    public long free() {
        return Workspace.directories(folder()).toFile().getUsableSpace() >> 20;
    }
}
