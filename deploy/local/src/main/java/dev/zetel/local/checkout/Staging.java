package dev.zetel.local.checkout;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.ServiceJar;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;

/** Copies of the packaged services that the stack runs from, so that a build does not pull them from under it. */
public record Staging(Checkout checkout) {

    public Path jarOf(String module) {
        return checkout.folder().resolve("run").resolve(module).resolve("quarkus-run.jar");
    }

    public void refresh(String module) {
        var built = ServiceJar.packagedIn(checkout.module(module)).getParent();
        if (!Files.isDirectory(built)) {
            throw new IllegalStateException(module + " is not built: there is no " + built);
        }
        var target = jarOf(module).getParent();
        AtomicDirectory.delete(target);
        Uncheck.run(() -> FileUtils.copyDirectory(built.toFile(), target.toFile()));
    }
}
