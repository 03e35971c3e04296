package dev.zetel.local.component;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ResourceBundle;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;

/** The programs that a stack is made of: what the build found out about them, and the launcher's own code. */
public final class Components {

    private static final ResourceBundle FOUND = ResourceBundle.getBundle("components");

    private Components() {}

    /** For example {@code keycloak.version}. */
    public static String found(String key) {
        return FOUND.getString(key);
    }

    /** Everything that the launcher and the broker need on their class path. */
    public static String classpath() {
        return ownClasses() + File.pathSeparator + found("classpath");
    }

    /** Loads all code of the launcher: a build while the stack runs replaces the files that it comes from. */
    public static void holdOwnClasses() {
        var folder = ownClasses();
        if (folder.toFile().isDirectory()) {
            FileUtils.listFiles(folder.toFile(), new String[] {"class"}, true)
                    .forEach(file -> load(folder.relativize(file.toPath()).toString()));
        }
    }

    private static void load(String file) {
        try {
            Class.forName(FilenameUtils.removeExtension(file).replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path ownClasses() {
        var location = Components.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }
}
