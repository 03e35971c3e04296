package dev.zetel.local.component;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** What the build found out about the programs that a stack is made of. */
public final class Components {

    private static final Properties FOUND = read();

    private Components() {}

    /** Everything that the launcher and the broker need on their class path. */
    public static String classpath() {
        return Path.of(own()) + File.pathSeparator + FOUND.getProperty("classpath");
    }

    public static Path keycloakZip() {
        return Path.of(FOUND.getProperty("keycloak.zip"));
    }

    public static String keycloakVersion() {
        return FOUND.getProperty("keycloak.version");
    }

    public static String postgresVersion() {
        return FOUND.getProperty("postgres.version");
    }

    private static String own() {
        return new File(Components.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getPath();
    }

    private static Properties read() {
        try (var file = Components.class.getResourceAsStream("/components.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
