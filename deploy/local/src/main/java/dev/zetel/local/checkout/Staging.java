package dev.zetel.local.checkout;

import dev.zetel.local.component.AtomicDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of the packaged services that the stack runs from, so that a build does not pull them from under it. */
public record Staging(Checkout checkout) {

    private static final String APPLICATION = "quarkus-app";

    public Path jarOf(String module) {
        return checkout.folder().resolve("run").resolve(module).resolve("quarkus-run.jar");
    }

    public void refresh(String module) {
        var built = checkout.module(module).resolve("target").resolve(APPLICATION);
        if (!Files.isDirectory(built)) {
            throw new CannotStart(module + " is not built: there is no " + built);
        }
        try {
            var target = jarOf(module).getParent();
            AtomicDirectory.delete(target);
            copy(built, target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
