package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that a review sees each change to what is public. */
record Snapshot(Path file) {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String PROPERTY = "zetel.snapshots";

    static Snapshot of(String name) {
        return new Snapshot(RESOURCES.resolve(name));
    }

    void isUpToDateWith(String generated) throws IOException {
        if ("update".equals(System.getProperty(PROPERTY))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("%s; if the change is meant, run with -D%s=update", file, PROPERTY)
                .isEqualTo(generated);
    }
}
