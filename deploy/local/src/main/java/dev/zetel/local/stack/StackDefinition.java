package dev.zetel.local.stack;

import static dev.zetel.local.checkout.Listener.BILLING;
import static dev.zetel.local.checkout.Listener.DIRECTORY;
import static dev.zetel.local.checkout.Listener.GATEWAY;
import static dev.zetel.local.checkout.Listener.LICENSING;

import dev.zetel.local.checkout.Certificate;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.component.Workspace;
import dev.zetel.local.mail.MailCatcher;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Keycloak;
import dev.zetel.local.server.Postgres;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which components a stack has, and how each is configured to find the others. */
public final class StackDefinition {

    static final List<Listener> APPLICATIONS = List.of(DIRECTORY, BILLING, LICENSING, GATEWAY);

    private static final Map<Listener, String> APIS_WITH_MAILS = Map.of(BILLING, "commerce", LICENSING, "licensing");

    private final Checkout checkout;
    private final Ports ports;
    private final Identity identity;
    private final Workspace workspace;
    private final Postgres postgres;
    private final Broker broker;

    public StackDefinition(Checkout checkout, Ports ports, Identity identity) {
        this.checkout = checkout;
        this.ports = ports;
        this.identity = identity;
        this.workspace = checkout.workspace();
        var databases = Stream.of(Keycloak.NAME, database(DIRECTORY), database(BILLING), database(LICENSING))
                .collect(Collectors.toMap(
                        name -> name, name -> identity.secrets().of(name + ".database.password")));
        var password = identity.secrets().of("postgres.password");
        postgres = new Postgres("postgres", ports.of(Listener.POSTGRES), workspace, password, databases);
        broker = new Broker("kafka", ports.of(Listener.KAFKA), ports.of(Listener.KAFKA_CONTROLLER), workspace);
    }

    /** Every component, in an order in which nothing needs what comes later. */
    public List<Component> components() {
        return List.of(
                postgres,
                broker,
                keycloak().after(postgres),
                service(DIRECTORY).after(postgres, broker),
                service(BILLING).after(postgres, broker),
                service(LICENSING).after(postgres, broker),
                gateway().after(postgres, broker));
    }

    /** One of our applications, as the stack runs it. */
    public Optional<ServiceJar> application(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .flatMap(component -> component instanceof ServiceJar jar ? Stream.of(jar) : Stream.empty())
                .findFirst();
    }

    public static String moduleOf(String application) {
        return application.equals(GATEWAY.label()) ? application : application + "-service";
    }

    private Keycloak keycloak() {
        return new Keycloak(ports.of(Listener.KEYCLOAK), workspace, postgres, identity.environment());
    }

    private ServiceJar service(Listener service) {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database(service)),
                "QUARKUS_DATASOURCE_USERNAME", database(service),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.passwordOf(database(service)),
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer(),
                "ZETEL_CONSISTENCY_KEY", identity.secrets().of("consistency.key")));
        if (APIS_WITH_MAILS.containsKey(service)) {
            environment.putAll(MailCatcher.environment(ports, APIS_WITH_MAILS.get(service)));
        }
        return application(service, 192, environment);
    }

    private ServiceJar gateway() {
        var certificate = Certificate.of(checkout);
        var keyStore = "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_";
        return application(
                GATEWAY,
                96,
                Map.of(
                        "ZETEL_DIRECTORY_URL",
                        ports.url(DIRECTORY),
                        "ZETEL_BILLING_URL",
                        ports.url(BILLING),
                        "ZETEL_LICENSING_URL",
                        ports.url(LICENSING),
                        "QUARKUS_HTTP_SSL_PORT",
                        String.valueOf(ports.of(Listener.GATEWAY_HTTPS)),
                        keyStore + "FILE",
                        certificate.keyStore().toString(),
                        keyStore + "PASSWORD",
                        certificate.keyStorePassword()));
    }

    private ServiceJar application(Listener listener, int heapMegabytes, Map<String, String> environment) {
        var name = listener.label();
        var program = new ServiceJar.Program(checkout.stagedJar(moduleOf(name)), heapMegabytes);
        return new ServiceJar(name, ports.of(listener), workspace, program, environment);
    }

    private static String database(Listener service) {
        return "zetel_" + service.label();
    }
}
