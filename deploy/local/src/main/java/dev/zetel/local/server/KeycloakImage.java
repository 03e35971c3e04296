package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.lang3.ArrayUtils;

/** Keycloak unpacked and optimised for PostgreSQL: made once, which takes half a minute, and kept. */
public record KeycloakImage(Path home) {

    private static final int HEAP_MEGABYTES = 512;
    private static final String VERSION = Components.found("keycloak.version");

    /** Where the image is, or will be. */
    public static KeycloakImage in(Workspace workspace) {
        return new KeycloakImage(workspace.cache().resolve("keycloak-" + VERSION));
    }

    public boolean isMade() {
        return Files.exists(home);
    }

    /** Unpacks and optimises, unless that has been done. */
    public void make(Workspace workspace) {
        AtomicDirectory.make(home, unfinished -> {
            unpackIn(unfinished);
            var image = new KeycloakImage(unfinished);
            image.configure();
            image.command(Map.of(), "build").run(workspace.log("keycloak-image"), "keycloak could not be optimised");
        });
    }

    /** Writes what is read at each start. The realm is imported unless it is there; its placeholders become secrets. */
    void configure() {
        write("keycloak.conf", "conf");
        write("java.options", "conf");
        write("zetel-realm.json", "data/import");
    }

    /** The command for one of Keycloak's verbs, without the shell that usually stands between us and the process. */
    Command command(Map<String, String> environment, String... arguments) {
        String[] java = {
            "@" + home.resolve("conf").resolve("java.options"),
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib").resolve("quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"
        };
        return Command.java(HEAP_MEGABYTES, environment, ArrayUtils.addAll(java, arguments));
    }

    private void write(String resource, String folder) {
        var target = Workspace.directories(home.resolve(folder)).resolve(resource);
        Uncheck.run(() -> Files.write(target, IOUtils.resourceToByteArray("/keycloak/" + resource)));
    }

    private static void unpackIn(Path folder) throws IOException {
        try (var zip = FileSystems.newFileSystem(Path.of(Components.found("keycloak.zip")))) {
            PathUtils.copyDirectory(zip.getPath("/keycloak-" + VERSION), folder);
        }
    }
}
