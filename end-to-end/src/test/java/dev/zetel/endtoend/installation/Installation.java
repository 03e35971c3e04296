package dev.zetel.endtoend.installation;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.FreshToken;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.demo.DemoCatalog;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Keycloak;
import dev.zetel.local.server.Postgres;
import dev.zetel.local.stack.Identity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The packaged suite, two replicas of each service behind one gateway, with real PostgreSQL, Kafka and Keycloak. */
public final class Installation implements AutoCloseable {

    private static final String API = "/v1.0";

    private final StackDefinition definition = new StackDefinition();
    private final Postgres postgres = definition.postgres();
    private final Broker broker = definition.broker("kafka");
    private final Keycloak keycloak = definition.keycloak(postgres);
    private final SpanCollector spans = new SpanCollector();
    private final Map<Context, List<ServiceJar>> replicas = new EnumMap<>(Context.class);
    private final ServiceJar gateway;

    private Installation() {
        for (var context : Context.values()) {
            replicas.put(
                    context,
                    List.of(
                            definition.replica(context, 1, postgres, broker, spans),
                            definition.replica(context, 2, postgres, broker, spans)));
        }
        gateway = definition.gateway(replicas, spans);
    }

    /** Starts everything; what was started ends with the virtual machine at the latest. */
    static Installation start() {
        var installation = new Installation();
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        try {
            installation.startParts();
            DemoCatalog.publish(installation.operator());
            return installation;
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    private void startParts() {
        postgres.start();
        sideBySide(Stream.of(broker, keycloak), Component::start);
        sideBySide(Stream.concat(services(), Stream.of(gateway)), Component::start);
    }

    private Stream<ServiceJar> services() {
        return replicas.values().stream().flatMap(List::stream);
    }

    private static void sideBySide(Stream<? extends Component> parts, Consumer<Component> work) {
        CompletableFuture.allOf(parts.map(part -> CompletableFuture.runAsync(() -> work.accept(part)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** The API in the name of the operator. */
    public Api operator() {
        return api(() -> identity().tokenOfApplication(Identity.OPERATOR));
    }

    /** The API in the name of a cloud service that asks about entitlements. */
    public Api cloudService() {
        return api(() -> identity().tokenOfApplication(Identity.ENTITLEMENTS));
    }

    /** The API at the gateway. */
    public Api api(Supplier<String> token) {
        return new Api(origin() + API, new FreshToken(token));
    }

    public String origin() {
        return "http://localhost:" + gateway.port();
    }

    public Identity identity() {
        return definition.identity();
    }

    public Broker broker() {
        return broker;
    }

    public SpanCollector spans() {
        return spans;
    }

    public List<ServiceJar> replicas(Context context) {
        return replicas.get(context);
    }

    public Database database(Context context) {
        return definition.database(postgres, context.database());
    }

    /** A second set of the three services, empty, one replica of each, on another broker. */
    public Replay replay() {
        return new Replay(definition, postgres, spans);
    }

    @Override
    public void close() {
        gateway.stop();
        sideBySide(services(), Component::stop);
        sideBySide(Stream.of(keycloak, broker), Component::stop);
        postgres.stop();
        spans.close();
    }
}
