package dev.zetel.benchmarks.testbed;

import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Postgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Database server, broker, the three packaged services and a bare endpoint, for one run only, at ports of their own. */
public final class TestBed implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final String ADMINISTRATOR = "postgres";
    private static final String BASELINES = "zetel_baselines";

    private final String secret = UUID.randomUUID().toString();
    private final TokenSigner tokens = new TokenSigner();
    private final Scratch scratch;
    private final List<Integer> ports = FreePorts.some(7);
    private final Postgres postgres;
    private final Broker broker;
    private final Map<Application, ServiceJar> services = new HashMap<>();

    public TestBed(Checkout home) {
        scratch = Scratch.in(home);
        postgres = new Postgres("postgres", ports.get(0), scratch.workspace(), secret, databases());
        broker = new Broker("kafka", ports.get(1), ports.get(2), scratch.workspace());
        for (var application : Application.values()) {
            services.put(application, service(home, application));
        }
    }

    public void start() {
        scratch.wipe();
        var database = CompletableFuture.runAsync(postgres::start);
        broker.start();
        database.join();
        services.values().forEach(Component::launch);
        services.values().forEach(Component::awaitReady);
    }

    /** Where a service listens. */
    public int port(Application application) {
        return services.get(application).port();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The database of a service, as the service itself sees it: behind the tenant scope. */
    public Database database(Application application) {
        return new Database(postgres.jdbcUrl(application.database()), application.database(), secret);
    }

    /** The same as the server's administrator, to whom no policy applies. */
    public Database asAdministrator(Application application) {
        return new Database(postgres.jdbcUrl(application.database()), ADMINISTRATOR, secret);
    }

    /** A database that no service knows. */
    public Database baselines() {
        return new Database(postgres.jdbcUrl(BASELINES) + "?reWriteBatchedInserts=true", BASELINES, secret);
    }

    public String tokenOfUser(UUID tenant, UUID user) {
        return tokens.ofUser(tenant, user);
    }

    public String tokenOfOperator() {
        return tokens.ofOperator();
    }

    /** Users before what they use. */
    @Override
    public void close() {
        var parts = new ArrayList<Component>(services.values());
        parts.add(broker);
        parts.add(postgres);
        parts.forEach(Component::stop);
        scratch.wipe();
    }

    private Map<String, String> databases() {
        var services = Application.withDatabase().stream().map(Application::database);
        return Stream.concat(Stream.of(BASELINES), services).collect(Collectors.toMap(name -> name, name -> secret));
    }

    private ServiceJar service(Checkout home, Application application) {
        var environment = new HashMap<String, String>();
        if (application.hasDatabase()) {
            environment.putAll(tokens.environment());
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(application.database()));
            environment.put("QUARKUS_DATASOURCE_USERNAME", application.database());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secret);
            environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
            environment.put("ZETEL_CONSISTENCY_KEY", secret);
        }
        return new ServiceJar(
                application.label(),
                ports.get(3 + application.ordinal()),
                scratch.workspace(),
                new ServiceJar.Program(application.jar(home), HEAP_MEGABYTES),
                environment);
    }
}
