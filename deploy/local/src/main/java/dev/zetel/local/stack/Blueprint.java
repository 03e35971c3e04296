package dev.zetel.local.stack;

import dev.zetel.local.part.Broker;
import dev.zetel.local.part.Keycloak;
import dev.zetel.local.part.Postgres;
import dev.zetel.local.part.ServiceJar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts a stack has, and what each is told about the others. */
public final class Blueprint {

    static final List<String> SERVICES = List.of("directory", "billing", "licensing");

    static final String GATEWAY = "gateway";

    private static final int SERVICE_HEAP_MEGABYTES = 192;
    private static final int GATEWAY_HEAP_MEGABYTES = 96;

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    public Blueprint(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    Postgres postgres() {
        return new Postgres("postgres", ports.of(Listener.POSTGRES), home.workspace(), secrets.of("postgres.password"));
    }

    Broker broker() {
        return new Broker("kafka", ports.of(Listener.KAFKA), ports.of(Listener.KAFKA_CONTROLLER), home.workspace());
    }

    Keycloak keycloak(Postgres postgres) {
        return new Keycloak(
                "keycloak",
                ports.of(Listener.KEYCLOAK),
                home.workspace(),
                postgres.jdbcUrl("keycloak"),
                databasePassword("keycloak"),
                secrets.of("keycloak.admin.password"));
    }

    ServiceJar service(String name, Postgres postgres, Broker broker) {
        var database = database(name);
        var environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", databasePassword(database),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloakUrl() + "/realms/zetel",
                "ZETEL_CONSISTENCY_KEY", secrets.of("consistency.key"));
        return new ServiceJar(
                name,
                ports.of(Listener.valueOf(name.toUpperCase(java.util.Locale.ROOT))),
                home.workspace(),
                new Staging(home).jarOf(moduleOf(name)),
                SERVICE_HEAP_MEGABYTES,
                environment);
    }

    ServiceJar gateway() {
        var certificate = Certificate.of(home);
        var environment = new HashMap<String, String>();
        environment.put("ZETEL_DIRECTORY_URL", url(Listener.DIRECTORY));
        environment.put("ZETEL_BILLING_URL", url(Listener.BILLING));
        environment.put("ZETEL_LICENSING_URL", url(Listener.LICENSING));
        environment.put("QUARKUS_HTTP_SSL_PORT", String.valueOf(ports.of(Listener.GATEWAY_HTTPS)));
        environment.put(
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                certificate.keyStore().toString());
        environment.put("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", certificate.keyStorePassword());
        return new ServiceJar(
                GATEWAY,
                ports.of(Listener.GATEWAY),
                home.workspace(),
                new Staging(home).jarOf(GATEWAY),
                GATEWAY_HEAP_MEGABYTES,
                environment);
    }

    static String moduleOf(String service) {
        return service + "-service";
    }

    String database(String service) {
        return "zetel_" + service;
    }

    String databasePassword(String database) {
        return secrets.of(database + ".database.password");
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.of(Listener.KEYCLOAK);
    }

    private String url(Listener listener) {
        return "http://127.0.0.1:" + ports.of(listener);
    }
}
