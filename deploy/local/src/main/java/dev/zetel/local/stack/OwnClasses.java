package dev.zetel.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher's own code, held in memory: a build while the stack runs replaces the files that it comes from. */
final class OwnClasses {

    private static final String SUFFIX = ".class";

    private OwnClasses() {}

    static void hold() {
        var folder = Path.of(OwnClasses.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(OwnClasses::load);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void load(String file) {
        var name = file.substring(0, file.length() - SUFFIX.length()).replace(java.io.File.separatorChar, '.');
        try {
            Class.forName(name);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
