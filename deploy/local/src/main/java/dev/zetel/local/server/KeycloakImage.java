package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Components;
import dev.zetel.local.component.LogFile;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;

/** Keycloak unpacked and optimised for PostgreSQL: made once, which takes half a minute, and kept. */
public record KeycloakImage(Path home) {

    private static final int HEAP_MEGABYTES = 512;
    private static final String VERSION = Components.found("keycloak.version");
    private static final String REALM = "zetel-realm.json";
    private static final String OPTIONS = "-XX:MaxMetaspaceSize=256m"
            + " -Djava.util.logging.manager=org.jboss.logmanager.LogManager"
            + " -Dpicocli.disable.closures=true -Dquarkus-log-max-startup-records=10000"
            + " -Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"
            + " --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED"
            + " --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED";
    private static final String BUILD = "build --db=postgres --health-enabled=true"
            + " --http-management-health-enabled=false --transaction-xa-enabled=false"
            + " --features-disabled=kerberos,ciba,device-flow,docker,web-authn,passkeys";

    /** Where the image is, or will be. */
    public static KeycloakImage in(Workspace workspace) {
        return new KeycloakImage(workspace.cache().resolve("keycloak-" + VERSION));
    }

    public boolean isMade() {
        return Files.exists(home);
    }

    /** Unpacks and optimises, unless that has been done. */
    public void make(Workspace workspace) {
        var log = new LogFile(workspace.log("keycloak-image"));
        AtomicDirectory.make(home, unfinished -> {
            unpackIn(unfinished);
            new KeycloakImage(unfinished)
                    .command(Map.of(), BUILD.split(" "))
                    .run(log, "keycloak could not be optimised");
        });
    }

    /** Keycloak imports the realm as it does on Kubernetes, unless it has it; placeholders become secrets. */
    void writeRealm() {
        var folder = Workspace.directories(home.resolve("data").resolve("import"));
        Uncheck.run(() -> Files.write(folder.resolve(REALM), IOUtils.resourceToByteArray("/keycloak/" + REALM)));
    }

    /** The command for one of Keycloak's verbs, without the shell that usually stands between us and the process. */
    Command command(Map<String, String> environment, String... arguments) {
        var all = new ArrayList<>(List.of(OPTIONS.split(" ")));
        all.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
        all.addAll(List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString()));
        all.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        all.addAll(List.of(arguments));
        return Command.java(HEAP_MEGABYTES, environment, all.toArray(String[]::new));
    }

    private static void unpackIn(Path folder) throws IOException {
        try (var zip = FileSystems.newFileSystem(Path.of(Components.found("keycloak.zip")))) {
            PathUtils.copyDirectory(zip.getPath("/keycloak-" + VERSION), folder);
        }
    }
}
