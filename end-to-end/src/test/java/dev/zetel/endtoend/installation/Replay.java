package dev.zetel.endtoend.installation;

import dev.zetel.local.component.ServiceJar;
import dev.zetel.local.server.Broker;
import dev.zetel.local.server.Postgres;
import java.util.ArrayList;
import java.util.List;

/** A second set of the services that begins with nothing: empty databases, one replica of each, a broker of its own. */
public final class Replay implements AutoCloseable {

    private final StackDefinition definition;
    private final Postgres postgres;
    private final SpanCollector spans;
    private final Broker broker;
    private final List<ServiceJar> services = new ArrayList<>();

    Replay(StackDefinition definition, Postgres postgres, SpanCollector spans) {
        this.definition = definition;
        this.postgres = postgres;
        this.spans = spans;
        this.broker = definition.broker("kafka-replay");
    }

    public void startBroker() {
        broker.start();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Returns once they are ready; they read from the beginning. */
    public void startServices() {
        for (var context : Context.values()) {
            definition.createDatabase(postgres, name(context));
            services.add(
                    definition.service(context.label() + "-replay", context, name(context), postgres, broker, spans));
        }
        services.forEach(ServiceJar::launch);
        services.forEach(ServiceJar::awaitReady);
    }

    public Database database(Context context) {
        return definition.database(postgres, name(context));
    }

    private static String name(Context context) {
        return context.database() + "_replay";
    }

    @Override
    public void close() {
        services.forEach(ServiceJar::stop);
        broker.stop();
    }
}
