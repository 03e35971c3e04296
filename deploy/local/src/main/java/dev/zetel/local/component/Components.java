package dev.zetel.local.component;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ResourceBundle;

/** What the build found out about the programs that a stack is made of. */
public final class Components {

    private static final ResourceBundle FOUND = ResourceBundle.getBundle("components");

    private Components() {}

    /** Everything that the launcher and the broker need on their class path. */
    public static String classpath() {
        return ownClasses() + File.pathSeparator + found("classpath");
    }

    /** For example {@code keycloak.version}. */
    public static String found(String key) {
        return FOUND.getString(key);
    }

    /** The folder, or the archive, with the launcher's own code. */
    public static Path ownClasses() {
        var location = Components.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }
}
