package dev.zetel.local.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void stayTheSameOnceInvented() {
        var first = new Secrets(folder.resolve("data/secrets.properties")).of("consistency.key");

        assertThat(new Secrets(folder.resolve("data/secrets.properties")).of("consistency.key"))
                .isEqualTo(first);
    }

    @Test
    void differByNameAndAreLongEnoughForAKey() {
        var secrets = new Secrets(folder.resolve("secrets.properties"));

        assertThat(secrets.of("one")).isNotEqualTo(secrets.of("two")).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void areForTheirOwnerOnly() throws IOException {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        assertThat(secrets.of("one")).isNotEmpty();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file())))
                .isEqualTo("rw-------");
    }
}
