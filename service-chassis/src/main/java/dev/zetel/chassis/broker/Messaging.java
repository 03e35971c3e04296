package dev.zetel.chassis.broker;

import dev.zetel.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this process reaches the broker; off only in tests that end at the outbox. */
@ApplicationScoped
public class Messaging {

    private final boolean enabled;
    private final ServiceName service;
    private final Map<String, Object> settings;

    public Messaging(
            @ConfigProperty(name = "zetel.messaging.enabled", defaultValue = "true") boolean enabled,
            ServiceName service,
            @Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.enabled = enabled;
        this.service = service;
        this.settings = settings;
    }

    public boolean enabled() {
        return enabled;
    }

    /** A fresh copy of the settings that every Kafka client shares. */
    public Map<String, Object> clientSettings() {
        return new HashMap<>(settings);
    }

    /** The consumer group in which the replicas of this service share a topic. */
    public String group(Topic<?> topic) {
        return "zetel-" + service.name() + "." + topic;
    }
}
