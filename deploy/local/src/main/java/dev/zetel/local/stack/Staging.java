package dev.zetel.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of the packaged services that the stack runs from, so that a build does not pull them from under it. */
record Staging(Checkout home) {

    private static final String APPLICATION = "quarkus-app";

    Path jarOf(String module) {
        return home.folder().resolve("run").resolve(module).resolve("quarkus-run.jar");
    }

    void refresh(String module) {
        var built = home.module(module).resolve("target").resolve(APPLICATION);
        if (!Files.isDirectory(built)) {
            throw new CannotStart(module + " is not built: there is no " + built);
        }
        try {
            var target = jarOf(module).getParent();
            home.delete(target);
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
