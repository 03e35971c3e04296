package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens leases of the relay, each with a producer that fences its predecessor. */
@ApplicationScoped
class RelayLeases {

    private final DataSource dataSource;
    private final Messaging messaging;
    private final ServiceName service;

    RelayLeases(DataSource dataSource, Messaging messaging, ServiceName service) {
        this.dataSource = dataSource;
        this.messaging = messaging;
        this.service = service;
    }

    RelayLease open() {
        return new RelayLease(new RelayStatements(dataSource), this::sender);
    }

    EventSender sender() {
        var producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
        try {
            return new EventSender(service, producer, Admin.create(adminSettings()));
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    private Map<String, Object> producerSettings() {
        var settings = messaging.clientSettings();
        settings.putAll(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, service.name() + "-relay",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000));
        return settings;
    }

    private Map<String, Object> adminSettings() {
        var settings = messaging.clientSettings();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }
}
