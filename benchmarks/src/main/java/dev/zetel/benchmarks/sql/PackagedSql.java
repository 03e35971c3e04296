package dev.zetel.benchmarks.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a service, read out of the very package that is measured: there is one text, so the two sides cannot
 * drift apart.
 */
public final class PackagedSql {

    private PackagedSql() {}

    /** The classes of the service whose packaged application is in the folder, and nobody else's. */
    public static URLClassLoader classesIn(Path application) {
        var jars = new ArrayList<URL>();
        for (var folder : List.of("app", "lib/main", "lib/boot", "quarkus")) {
            jars.addAll(jarsIn(application.resolve(folder)));
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The statement that a constant of a class holds. */
    static NamedStatement statement(ClassLoader classes, String className, String constant) {
        try {
            var field = Class.forName(className, true, classes).getDeclaredField(constant);
            field.setAccessible(true);
            return NamedStatement.of((String) field.get(null));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "The service has no statement " + className + "." + constant + " any more", failure);
        }
    }

    private static List<URL> jarsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(PackagedSql::url)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
