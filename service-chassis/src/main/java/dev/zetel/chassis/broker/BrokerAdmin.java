package dev.zetel.chassis.broker;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** What this process asks the broker about its topics, over one connection. */
@ApplicationScoped
public class BrokerAdmin {

    private static final long TIMEOUT_MILLIS = 5_000;

    private final Messaging messaging;
    private Admin admin;

    BrokerAdmin(Messaging messaging) {
        this.messaging = messaging;
    }

    public synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(messaging.clientSettings());
        }
        return admin;
    }

    /** A topic that is made anew under the same name has another. */
    public UUID topicId(String topic) throws TimeoutException, ExecutionException, InterruptedException {
        var id = client().describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close();
        }
    }
}
