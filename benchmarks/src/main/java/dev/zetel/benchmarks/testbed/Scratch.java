package dev.zetel.benchmarks.testbed;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a run keeps what it needs only while it lasts; what the parts said stays to be read afterwards. */
record Scratch(Workspace workspace) {

    static Scratch in(Checkout home) {
        var folder = home.folder().resolve("bench");
        return new Scratch(new Workspace(
                folder.resolve("data"), folder.resolve("logs"), home.workspace().cache()));
    }

    void wipe() {
        var data = workspace.data();
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toArray(Path[]::new)) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
