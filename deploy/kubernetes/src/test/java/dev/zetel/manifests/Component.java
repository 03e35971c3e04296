package dev.zetel.manifests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One of the four programs of the suite: its name in the cluster, and the module that it is built from. */
record Component(String name, String module) {

    private static final Pattern PROPERTY = Pattern.compile("\"(zetel\\.[a-z][a-z0-9.-]*)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern MAPPED = Pattern.compile("^ {4}[A-Z][\\w<>]* (\\w+)\\(\\);", Pattern.MULTILINE);

    /** Settings of the frameworks that every service is given from outside. */
    private static final Set<String> FRAMEWORK = Set.of(
            "quarkus.http.host",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.oidc.auth-server-url",
            "quarkus.mailer.username",
            "quarkus.mailer.password",
            "kafka.bootstrap.servers");

    static List<Component> all() {
        return List.of(
                new Component("directory", "directory-service"),
                new Component("billing", "billing-service"),
                new Component("licensing", "licensing-service"),
                new Component("gateway", "gateway"));
    }

    static List<Component> services() {
        return all().subList(0, 3);
    }

    Properties properties() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Manifests.text(
                    Manifests.PROJECT.resolve(Path.of(module, "src", "main", "resources", "application.properties")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Every setting of ours that the part's code reads, and those of the frameworks, as environment variables. */
    Set<String> settings() {
        var names = new TreeSet<>(FRAMEWORK);
        for (var source : sources()) {
            PROPERTY.matcher(source).results().forEach(found -> names.add(found.group(1)));
            MAPPING.matcher(source)
                    .results()
                    .forEach(prefix -> MAPPED.matcher(source)
                            .results()
                            .forEach(method -> names.add(prefix.group(1) + "." + kebab(method.group(1)))));
        }
        return new TreeSet<>(names.stream().map(Component::variable).toList());
    }

    private List<String> sources() {
        var folders = module.equals("gateway")
                ? List.of(module)
                : List.of(module, "access-control", "notifications", "service-chassis");
        return folders.stream()
                .map(folder -> Manifests.PROJECT.resolve(Path.of(folder, "src", "main", "java")))
                .flatMap(folder -> javaBelow(folder).stream())
                .toList();
    }

    private static List<String> javaBelow(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .map(Manifests::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
