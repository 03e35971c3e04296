package dev.zetel.local.server;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.ComponentFailed;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.Jvm;
import dev.zetel.local.component.LogFile;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak unpacked and optimised for PostgreSQL: made once, which takes half a minute, and kept. */
public record KeycloakImage(Path home) {

    private static final int HEAP_MEGABYTES = 512;
    private static final String REALM = "zetel-realm.json";
    private static final String OPTIONS = "-XX:MaxMetaspaceSize=256m"
            + " -Djava.util.logging.manager=org.jboss.logmanager.LogManager"
            + " -Dpicocli.disable.closures=true -Dquarkus-log-max-startup-records=10000"
            + " -Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"
            + " --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED"
            + " --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED";

    /** Where the image is, or will be. */
    public static KeycloakImage in(Workspace workspace) {
        return new KeycloakImage(workspace.cache().resolve("keycloak-" + Components.keycloakVersion()));
    }

    public boolean isMade() {
        return Files.exists(home);
    }

    /** Unpacks and optimises, unless that has been done. */
    public void make(Path log) {
        AtomicDirectory.make(home, unfinished -> {
            try (var zip = FileSystems.newFileSystem(Components.keycloakZip())) {
                AtomicDirectory.copy(zip.getPath("/keycloak-" + Components.keycloakVersion()), unfinished);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            new KeycloakImage(unfinished).optimise(log);
        });
    }

    /** Keycloak imports the realm as it does on Kubernetes, unless it has it; placeholders become secrets. */
    void writeRealm() {
        var folder = Workspace.directories(home.resolve("data").resolve("import"));
        try (var file = KeycloakImage.class.getResourceAsStream("/keycloak/" + REALM)) {
            Files.copy(file, folder.resolve(REALM), REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The command for one of Keycloak's verbs, without the shell that usually stands between us and the process. */
    List<String> command(String... arguments) {
        var command = new ArrayList<>(Jvm.command(HEAP_MEGABYTES, OPTIONS.split(" ")));
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
        command.addAll(
                List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(arguments));
        return command;
    }

    private void optimise(Path log) {
        var command = command(
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
}
