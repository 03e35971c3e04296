package dev.zetel.benchmarks.testbed;

import dev.zetel.contracts.Topics;
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

/** Database server, broker, the three packaged services and a bare endpoint, for one run only, at ports of their own. */
public final class TestBed implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final String ADMINISTRATOR = "postgres";
    private static final String YARDSTICKS = "zetel_baselines";

    private final String secret = UUID.randomUUID().toString();
    private final TokenSigner tokens = new TokenSigner();
    private final Scratch scratch;
    private final List<Integer> ports = FreePorts.some(7);
    private final Postgres postgres;
    private final Broker broker;
    private final Map<Service, ServiceJar> services = new HashMap<>();

    public TestBed(Checkout home) {
        scratch = Scratch.in(home);
        postgres = new Postgres("postgres", ports.get(0), scratch.workspace(), secret);
        broker = new Broker("kafka", ports.get(1), ports.get(2), scratch.workspace());
        for (var tested : Service.values()) {
            services.put(tested, service(home, tested));
        }
    }

    public void start() {
        scratch.wipe();
        var database = CompletableFuture.runAsync(() -> {
            postgres.start();
            postgres.createDatabase(YARDSTICKS, secret);
            Service.withDatabase().forEach(tested -> postgres.createDatabase(tested.database(), secret));
        });
        broker.start();
        broker.createTopics(Topics.all());
        database.join();
        services.values().forEach(Component::launch);
        services.values().forEach(Component::awaitReady);
    }

    /** Where a service listens. */
    public int port(Service tested) {
        return services.get(tested).port();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The database of a service, as the service itself sees it: behind the tenant scope. */
    public Database database(Service tested) {
        return new Database(postgres.jdbcUrl(tested.database()), tested.database(), secret);
    }

    /** The same as the server's administrator, to whom no policy applies. */
    public Database unbarred(Service tested) {
        return new Database(postgres.jdbcUrl(tested.database()), ADMINISTRATOR, secret);
    }

    /** A database that no service knows. */
    public Database baselines() {
        return new Database(postgres.jdbcUrl(YARDSTICKS) + "?reWriteBatchedInserts=true", YARDSTICKS, secret);
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

    private ServiceJar service(Checkout home, Service tested) {
        var environment = new HashMap<String, String>();
        if (tested.hasDatabase()) {
            environment.putAll(tokens.environment());
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(tested.database()));
            environment.put("QUARKUS_DATASOURCE_USERNAME", tested.database());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secret);
            environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
            environment.put("ZETEL_CONSISTENCY_KEY", secret);
        }
        return new ServiceJar(
                tested.label(),
                ports.get(3 + tested.ordinal()),
                scratch.workspace(),
                new ServiceJar.Program(tested.jar(home), HEAP_MEGABYTES),
                environment);
    }
}
