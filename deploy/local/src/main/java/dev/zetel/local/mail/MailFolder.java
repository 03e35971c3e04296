package dev.zetel.local.mail;

import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.function.Uncheck;

/** Where mails are kept, a file for each as it arrived; later names sort after earlier ones. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path path;
    private final AtomicLong last = new AtomicLong();

    MailFolder(Path path) {
        this.path = Workspace.directories(path);
    }

    /** The file has its name only once it is complete. */
    void store(byte[] mail) {
        var name = last.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis())) + SUFFIX;
        Uncheck.run(() -> Files.move(Files.write(path.resolve(name + ".new"), mail), path.resolve(name)));
    }

    /** The newest first. */
    List<CaughtMail> all() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .map(CaughtMail::read)
                    .toList();
        }
    }

    Optional<CaughtMail> find(String id) {
        return Optional.of(id)
                .filter(one -> one.matches("\\d+"))
                .map(one -> path.resolve(one + SUFFIX))
                .filter(Files::exists)
                .map(CaughtMail::read);
    }
}
