package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.ComponentFailed;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Jvm;
import dev.zetel.local.component.LogFile;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Keycloak unpacked and optimised for PostgreSQL: made once, which takes half a minute, and kept. */
public record KeycloakImage(Path home) {

    private static final int HEAP_MEGABYTES = 512;

    /** Where the image is, or will be. */
    public static KeycloakImage in(Workspace workspace) {
        return new KeycloakImage(workspace.cache().resolve("keycloak-" + Components.keycloakVersion()));
    }

    public boolean isMade() {
        return Files.exists(home);
    }

    /** Unpacks and optimises, unless that has been done. */
    public void make(Path log) {
        if (isMade()) {
            return;
        }
        try {
            var unfinished = Files.createTempDirectory(Workspace.directories(home.getParent()), "keycloak-");
            unpack(Components.keycloakZip(), unfinished);
            var distribution = unfinished.resolve("keycloak-" + Components.keycloakVersion());
            optimise(new KeycloakImage(distribution), log);
            AtomicDirectory.moveInPlace(distribution, home);
            AtomicDirectory.delete(unfinished);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The command for one of Keycloak's verbs, without the shell that usually stands between us and the process. */
    List<String> command(String... arguments) {
        var command = new ArrayList<>(Jvm.command(
                HEAP_MEGABYTES,
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void optimise(KeycloakImage image, Path log) {
        var command = image.command(
                "build",
                "--db=postgres",
                "--health-enabled=true",
                "--http-management-health-enabled=false",
                "--transaction-xa-enabled=false",
                "--features-disabled=kerberos,ciba,device-flow,docker,web-authn,passkeys");
        if (new Command(command, Map.of()).exitCode(log) != 0) {
            throw new ComponentFailed("keycloak", "could not be optimised", new LogFile(log).last(15));
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
