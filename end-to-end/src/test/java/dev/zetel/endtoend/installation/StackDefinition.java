package dev.zetel.endtoend.installation;

import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.component.Workspace;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Keycloak;
import dev.zetel.local.server.Postgres;
import dev.zetel.local.stack.Identity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each component finds the others, and where it keeps its data. */
final class StackDefinition {

    private static final int HEAP_MEGABYTES = 192;
    private static final String ADMINISTRATOR = "postgres";
    /** Hashes of an instant: the hundreds of log-ins that tests make would cost as much as all that they do with them. */
    private static final Map<String, String> QUICK_LOG_INS =
            Map.of("KC_SPI_PASSWORD_HASHING__ARGON2__ITERATIONS", "1", "KC_SPI_PASSWORD_HASHING__ARGON2__MEMORY", "64");

    private final Path checkout = Path.of("").toAbsolutePath().getParent();
    private final FreePorts ports = new FreePorts();
    private final int keycloakPort = ports.next();
    private final Workspace workspace;
    private final Secrets secrets;

    StackDefinition() {
        var folder = Path.of("target", "installation").toAbsolutePath();
        AtomicDirectory.delete(folder);
        var below = Workspace.below(folder);
        workspace = new Workspace(
                below.data(), below.logs(), checkout.resolve(".zetel").resolve("cache"));
        secrets = new Secrets(folder.resolve("data").resolve("secrets.properties"));
    }

    Postgres postgres() {
        var databases = Stream.concat(
                        Stream.of(Keycloak.NAME),
                        Arrays.stream(Context.values()).map(Context::database))
                .collect(Collectors.toMap(name -> name, secrets::of));
        return new Postgres("postgres", ports.next(), workspace, secrets.of("postgres"), databases);
    }

    void createDatabase(Postgres postgres, String name) {
        postgres.createDatabase(name, secrets.of(name));
    }

    Database database(Postgres postgres, String name) {
        return new Database(postgres.jdbcUrl(name), ADMINISTRATOR, secrets.of("postgres"));
    }

    Broker broker(String name) {
        return new Broker(name, ports.next(), ports.next(), workspace);
    }

    Keycloak keycloak(Postgres postgres) {
        var environment = new HashMap<>(identity().environment());
        environment.putAll(QUICK_LOG_INS);
        return new Keycloak(keycloakPort, workspace, postgres, environment);
    }

    Identity identity() {
        return new Identity("http://localhost:" + keycloakPort, secrets);
    }

    ServiceJar replica(Context context, int number, Postgres postgres, Broker broker, SpanCollector spans) {
        var name = context.label() + "-" + number;
        return service(name, context, context.database(), postgres, broker, spans);
    }

    ServiceJar service(
            String name, Context context, String database, Postgres postgres, Broker broker, SpanCollector spans) {
        var environment = new HashMap<>(spans.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity().issuer());
        environment.put("ZETEL_CONSISTENCY_KEY", secrets.of("consistency.key"));
        return new ServiceJar(name, ports.next(), workspace, program(context.module()), environment);
    }

    ServiceJar gateway(Map<Context, List<ServiceJar>> replicas, SpanCollector spans) {
        var environment = new HashMap<>(spans.environment());
        replicas.forEach((context, both) -> environment.put(
                "ZETEL_" + context.name() + "_URL",
                both.stream()
                        .map(replica -> "http://127.0.0.1:" + replica.port())
                        .collect(Collectors.joining(","))));
        return new ServiceJar("gateway", ports.next(), workspace, program("gateway"), environment);
    }

    private ServiceJar.Program program(String module) {
        return new ServiceJar.Program(ServiceJar.packagedIn(checkout.resolve(module)), HEAP_MEGABYTES);
    }
}
