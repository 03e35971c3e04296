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
public final class PackagedSql implements AutoCloseable {

    private final URLClassLoader classes;

    private PackagedSql(URLClassLoader classes) {
        this.classes = classes;
    }

    /** Of the service whose packaged application is in the folder. */
    public static PackagedSql in(Path application) {
        var jars = new ArrayList<URL>();
        for (var folder : List.of("app", "lib/main", "lib/boot", "quarkus")) {
            jars.addAll(jarsIn(application.resolve(folder)));
        }
        return new PackagedSql(new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    /** The statement that a constant of a class holds. */
    public NamedStatement statement(String className, String constant) {
        try {
            var field = Class.forName(className, true, classes).getDeclaredField(constant);
            field.setAccessible(true);
            return NamedStatement.of((String) field.get(null));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "The packaged service has no statement " + className + "." + constant + " any more", failure);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
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
