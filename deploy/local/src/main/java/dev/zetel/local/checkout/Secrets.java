package dev.zetel.local.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords and keys of one stack: invented at first use, kept with its data, the same ever after. */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
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
        var secret = known.getProperty(name);
        if (secret == null) {
            secret = invent();
            known.setProperty(name, secret);
            store();
        }
        return secret;
    }

    private static String invent() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
