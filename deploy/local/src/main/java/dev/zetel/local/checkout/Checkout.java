package dev.zetel.local.checkout;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.component.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

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

    /** The copy of a packaged module that the stack runs from, so that a build does not pull it from under the stack. */
    public Path stagedJar(String module) {
        return folder().resolve("run").resolve(module).resolve("quarkus-run.jar");
    }

    /** Copies a module as it is packaged now. */
    public void stage(String module) {
        var built = ServiceJar.packagedIn(module(module)).getParent();
        if (!Files.isDirectory(built)) {
            throw new IllegalStateException(module + " is not built: there is no " + built);
        }
        var target = stagedJar(module).getParent();
        AtomicDirectory.delete(target);
        Uncheck.run(() -> FileUtils.copyDirectory(built.toFile(), target.toFile()));
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
