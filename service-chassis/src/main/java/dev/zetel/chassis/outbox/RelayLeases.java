package dev.zetel.chassis.outbox;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens leases of the relay: a connection that holds the lock, and a producer that fences its predecessor. */
@ApplicationScoped
class RelayLeases {

    private final AgroalDataSource dataSource;
    private final Messaging messaging;
    private final ServiceName service;

    RelayLeases(AgroalDataSource dataSource, Messaging messaging, ServiceName service) {
        this.dataSource = dataSource;
        this.messaging = messaging;
        this.service = service;
    }

    RelayLease open() throws SQLException {
        var connection = dataSource.getConnection();
        return new RelayLease(connection, service, this::producer);
    }

    KafkaProducer<String, byte[]> producer() {
        var settings = messaging.clientSettings();
        settings.putAll(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, service.name() + "-relay",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
