package dev.zetel.local.stack;

import dev.zetel.contracts.Topics;
import dev.zetel.local.checkout.Certificate;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.checkout.Staging;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Keycloak;
import dev.zetel.local.server.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which components a stack has, and how each is configured to find the others. */
public final class StackDefinition {

    static final List<String> SERVICES = List.of("directory", "billing", "licensing");

    private static final String KEYCLOAK = "keycloak";
    static final String GATEWAY = "gateway";

    private static final int SERVICE_HEAP_MEGABYTES = 192;
    private static final int GATEWAY_HEAP_MEGABYTES = 96;

    private final Checkout checkout;
    private final Ports ports;
    private final Identity identity;

    public StackDefinition(Checkout checkout, Ports ports, Identity identity) {
        this.checkout = checkout;
        this.ports = ports;
        this.identity = identity;
    }

    /** Every component with its needs, in an order in which they can be started one after another. */
    public List<Step> steps() {
        var postgres = postgres();
        var broker = broker();
        var steps = new ArrayList<Step>();
        steps.add(Step.of(postgres).then(() -> createDatabases(postgres)));
        steps.add(Step.of(broker).then(() -> broker.createTopics(Topics.all())));
        steps.add(Step.of(keycloak(postgres), postgres));
        SERVICES.forEach(name -> steps.add(Step.of(service(name, postgres, broker), postgres, broker)));
        steps.add(Step.of(gateway(), postgres, broker));
        return steps;
    }

    /** What runs one of our applications from its sources, in place of the packaged one. */
    public Optional<Command> fromSources(String application) {
        return steps().stream()
                .map(Step::component)
                .filter(component -> component.name().equals(application))
                .flatMap(component -> component instanceof ServiceJar jar ? Stream.of(jar) : Stream.empty())
                .map(jar -> jar.command(devMode(application)))
                .findFirst();
    }

    /** Quarkus would ask first whether it may collect data, and wait for ten seconds. */
    private static String[] devMode(String application) {
        return new String[] {
            "mvn", "quarkus:dev", "-Dquarkus.analytics.disabled=true", "-am", "-pl", moduleOf(application)
        };
    }

    private void createDatabases(Postgres postgres) {
        postgres.createDatabase(KEYCLOAK, databasePassword(KEYCLOAK));
        for (var service : SERVICES) {
            postgres.createDatabase(database(service), databasePassword(database(service)));
        }
    }

    private Postgres postgres() {
        return new Postgres(
                "postgres",
                ports.of(Listener.POSTGRES),
                checkout.workspace(),
                identity.secrets().of("postgres.password"));
    }

    private Broker broker() {
        return new Broker("kafka", ports.of(Listener.KAFKA), ports.of(Listener.KAFKA_CONTROLLER), checkout.workspace());
    }

    private Keycloak keycloak(Postgres postgres) {
        return new Keycloak(
                KEYCLOAK,
                ports.of(Listener.KEYCLOAK),
                checkout.workspace(),
                new Keycloak.Database(postgres.jdbcUrl(KEYCLOAK), databasePassword(KEYCLOAK)),
                identity.environment());
    }

    private ServiceJar service(String name, Postgres postgres, Broker broker) {
        var database = database(name);
        var environment = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", databasePassword(database),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer(),
                "ZETEL_CONSISTENCY_KEY", identity.secrets().of("consistency.key"));
        return new ServiceJar(
                name,
                ports.of(Listener.valueOf(name.toUpperCase(java.util.Locale.ROOT))),
                checkout.workspace(),
                new ServiceJar.Program(new Staging(checkout).jarOf(moduleOf(name)), SERVICE_HEAP_MEGABYTES),
                environment);
    }

    private ServiceJar gateway() {
        var certificate = Certificate.of(checkout);
        var environment = Map.of(
                "ZETEL_DIRECTORY_URL", url(Listener.DIRECTORY),
                "ZETEL_BILLING_URL", url(Listener.BILLING),
                "ZETEL_LICENSING_URL", url(Listener.LICENSING),
                "QUARKUS_HTTP_SSL_PORT", String.valueOf(ports.of(Listener.GATEWAY_HTTPS)),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                        certificate.keyStore().toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", certificate.keyStorePassword());
        return new ServiceJar(
                GATEWAY,
                ports.of(Listener.GATEWAY),
                checkout.workspace(),
                new ServiceJar.Program(new Staging(checkout).jarOf(GATEWAY), GATEWAY_HEAP_MEGABYTES),
                environment);
    }

    static String moduleOf(String application) {
        return application.equals(GATEWAY) ? application : application + "-service";
    }

    private static String database(String service) {
        return "zetel_" + service;
    }

    private String databasePassword(String database) {
        return identity.secrets().of(database + ".database.password");
    }

    private String url(Listener listener) {
        return "http://127.0.0.1:" + ports.of(listener);
    }
}
