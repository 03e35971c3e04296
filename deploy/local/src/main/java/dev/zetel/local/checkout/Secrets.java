package dev.zetel.local.checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.apache.commons.io.function.Uncheck;

/** The passwords and keys of one stack: invented at first use, kept with its data, the same ever after. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            Uncheck.run(this::load);
        }
    }

    public static Secrets of(Checkout checkout) {
        return new Secrets(checkout.workspace().data().resolve("secrets.properties"));
    }

    public Path file() {
        return file;
    }

    /** The secret of this name; hexadecimal, so that it needs no quoting anywhere. */
    public synchronized String of(String name) {
        if (!known.containsKey(name)) {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            known.setProperty(name, HexFormat.of().formatHex(bytes));
            Uncheck.run(this::store);
        }
        return known.getProperty(name);
    }

    private void load() throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
    }

    private void store() throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            var mine = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));
        }
        try (var writer = Files.newBufferedWriter(file)) {
            known.store(writer, null);
        }
    }
}
