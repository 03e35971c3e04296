package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.file.PathUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for the machine that built this, unpacked once from the archive on the class path. */
record PostgresPrograms(Path cache) {

    private static final String ARCHIVE = "/postgres-" + Components.found("postgres.platform") + ".txz";

    /** Text is compared by code point and folded by Unicode, the same on every machine. */
    private static final String INITIALISE = "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin"
            + " --builtin-locale=C.UTF-8 --no-sync --username=" + Postgres.ADMINISTRATOR;

    /** Makes a data folder of an empty one. */
    void initialise(Path folder, String password, LogFile log) throws IOException {
        var secret = Files.createTempFile(folder.getParent(), "postgres-", ".password");
        try {
            Files.writeString(secret, password);
            command("initdb", INITIALISE, "--pgdata=" + folder, "--pwfile=" + secret)
                    .run(log, "postgres could not make its data folder");
        } finally {
            Files.delete(secret);
        }
    }

    /** Root is refused by them; in a user namespace of its own it is nobody. */
    Command command(String program, String options, String... more) {
        var home = cache.resolve("postgres-" + Components.found("postgres.version"));
        AtomicDirectory.make(home, PostgresPrograms::unpackIn);
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(more));
        return new Command(command, Map.of());
    }

    private static void unpackIn(Path folder) throws IOException {
        var archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException("PostgreSQL is not packaged for this machine: " + ARCHIVE + " is missing");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                PathUtils.createParentDirectories(target);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                }
            }
        }
    }
}
