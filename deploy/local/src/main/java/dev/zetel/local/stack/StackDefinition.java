package dev.zetel.local.stack;

import dev.zetel.contracts.Topics;
import dev.zetel.local.checkout.Certificate;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.checkout.Staging;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Keycloak;
import dev.zetel.local.server.Postgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which components a stack has, and how each is configured to find the others. */
public record StackDefinition(Checkout checkout, Ports ports, Identity identity) {

    static final List<String> SERVICES = List.of("directory", "billing", "licensing");
    static final String GATEWAY = "gateway";

    private static final Map<String, String> APIS_WITH_MAILS = Map.of("billing", "commerce", "licensing", "licensing");
    private static final String KEYCLOAK = "keycloak";
    private static final int SERVICE_HEAP_MEGABYTES = 192;
    private static final int GATEWAY_HEAP_MEGABYTES = 96;

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

    /** One of our applications, as the stack runs it. */
    public Optional<ServiceJar> application(String name) {
        return steps().stream()
                .map(Step::component)
                .filter(component -> component.name().equals(name))
                .flatMap(component -> component instanceof ServiceJar jar ? Stream.of(jar) : Stream.empty())
                .findFirst();
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
        var database = new Keycloak.Database(postgres.jdbcUrl(KEYCLOAK), databasePassword(KEYCLOAK));
        return new Keycloak(
                KEYCLOAK, ports.of(Listener.KEYCLOAK), checkout.workspace(), database, identity.environment());
    }

    private ServiceJar service(String name, Postgres postgres, Broker broker) {
        var database = database(name);
        var environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", databasePassword(database),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer(),
                "ZETEL_CONSISTENCY_KEY", identity.secrets().of("consistency.key")));
        if (APIS_WITH_MAILS.containsKey(name)) {
            environment.putAll(MailCatcher.environment(ports, APIS_WITH_MAILS.get(name)));
        }
        var listener = Listener.valueOf(name.toUpperCase(Locale.ROOT));
        return application(name, listener, SERVICE_HEAP_MEGABYTES, environment);
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
        return application(GATEWAY, Listener.GATEWAY, GATEWAY_HEAP_MEGABYTES, environment);
    }

    private ServiceJar application(String name, Listener listener, int megabytes, Map<String, String> environment) {
        var program = new ServiceJar.Program(new Staging(checkout).jarOf(moduleOf(name)), megabytes);
        return new ServiceJar(name, ports.of(listener), checkout.workspace(), program, environment);
    }

    public static String moduleOf(String application) {
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
