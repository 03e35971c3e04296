package dev.zetel.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.broker.Messaging;
import dev.zetel.chassis.broker.ServiceName;
import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.Events;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TcpProxy;
import dev.zetel.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Which replica relays, when its host vanishes, when it is deposed, and when it leaves. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@QuarkusTestResource(BrokerResource.class)
class RelayLeaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PROMISED = Duration.ofSeconds(20);

    private final UUID sku = UUID.randomUUID();

    @Inject
    Relay relay;

    @Inject
    RelayLeases leases;

    @Inject
    DataSource dataSource;

    @Inject
    Messaging messaging;

    @Inject
    ServiceName service;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void nobodyRelays() throws InterruptedException {
        relay.stop(null);
    }

    @AfterEach
    void oneRelaysAgain() throws InterruptedException {
        relay.stop(null);
        relay.start(null);
    }

    @Test
    void anotherReplicaRelaysSoonAfterThePacketsOfTheLeaderAreDropped() throws Exception {
        try (var proxy = TcpProxy.to(URI.create(url.substring("jdbc:".length())).getPort())) {
            var leader = new Relay(messaging, new RelayLeases(through(proxy), messaging, service));
            leader.start(null);
            record(1, 10);
            await().atMost(PATIENCE)
                    .until(() -> sentRevisions().size() == 10 && waiting().equals("0"));
            relay.start(null);

            proxy.dropPackets();
            record(11, 20);
            await().atMost(PROMISED).until(() -> sentRevisions().size() == 20);

            proxy.passPackets();
            record(21, 40);
            await().atMost(PATIENCE).until(() -> sentRevisions().size() >= 40);
            leader.stop(null);
            relay.stop(null);
            assertThat(sentRevisions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void aLeaderThatLeavesInOrderIsFollowedAtOnce() throws Exception {
        var first = leases.open();
        assertThat(first.leads()).isTrue();

        first.close();

        try (var second = leases.open()) {
            assertThat(second.leads()).isTrue();
        }
    }

    @Test
    void aLeaderThatFailsToLeaveHoldsNothing() throws Exception {
        var first = new RelayLease(new RelayStatements(dataSource), this::senderThatFailsToClose);
        assertThat(first.leads()).isTrue();

        assertThatThrownBy(first::close).isInstanceOf(KafkaException.class);

        try (var second = leases.open()) {
            assertThat(second.leads()).isTrue();
        }
    }

    @Test
    void onlyOneHasTheLeaseAndItEndsByTheClockOfTheDatabase() throws Exception {
        try (var first = leases.open();
                var second = leases.open()) {
            assertThat(first.leads()).isTrue();
            assertThat(second.leads()).isFalse();

            database.execute("update relay_lease set held_until = clock_timestamp() - interval '1 second'");

            assertThat(second.leads()).isTrue();
        }
    }

    @Test
    void aLeaderThatWasDeposedWithEventsInHandNeitherSendsNorDeletesThem() throws Exception {
        var statements = new RelayStatements(dataSource);
        var lease = new LeaseRow(statements);
        var queue = new OutboxQueue(statements, lease);
        lease.take();
        try (var deposed = leases.sender();
                var successor = leases.open()) {
            deposed.fenceOthers();
            record(1, 3);
            var inHand = queue.oldest().stream().map(OutboxQueue.Queued::row).toList();
            database.execute("update relay_lease set held_until = '-infinity'");
            assertThat(successor.leads()).isTrue();

            assertThatThrownBy(() -> deposed.send(inHand)).isInstanceOf(KafkaException.class);
            assertThatThrownBy(() -> queue.delete(inHand)).isInstanceOf(LeaseRow.Lost.class);
            assertThatThrownBy(() -> queue.setAside(inHand, "no reason")).isInstanceOf(LeaseRow.Lost.class);

            successor.relay();
            assertThat(sentRevisions()).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void theLeaseIsRenewedWhileThereIsNothingToSend() {
        relay.start(null);
        await().atMost(PATIENCE).until(() -> heldUntil().compareTo("-infinity") > 0);
        var before = heldUntil();

        await().atMost(Duration.ofSeconds(10)).until(() -> heldUntil().compareTo(before) > 0);
    }

    private EventSender senderThatFailsToClose() {
        var settings = messaging.clientSettings();
        settings.put("transactional.id", "fails-to-close");
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        return new EventSender(service, producer, Admin.create(settings)) {
            @Override
            public void close() {
                super.close();
                throw new KafkaException("interrupted while closing");
            }
        };
    }

    private DataSource through(TcpProxy proxy) {
        var direct = new PGSimpleDataSource();
        direct.setUrl(url);
        direct.setPortNumbers(new int[] {proxy.port()});
        direct.setUser("zetel_test");
        direct.setPassword("zetel_test");
        direct.setLoginTimeout(5);
        return direct;
    }

    private String waiting() {
        return database.read("select count(*) from outbox where key = '" + sku + "'");
    }

    private String heldUntil() {
        return database.read("select held_until from relay_lease");
    }

    private void record(long from, long to) {
        LongStream.rangeClosed(from, to)
                .forEach(revision -> database.record(List.of(Events.sku(sku, "Mail", revision))));
    }

    private List<Long> sentRevisions() {
        return Broker.records(Topics.SKUS.name(), sku.toString(), Topics.PARTITIONS).stream()
                .map(record -> Long.valueOf(Broker.header(record, "ce_revision")))
                .toList();
    }
}
