package dev.zetel.benchmarks.event;

import dev.zetel.benchmarks.measure.Measure;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.probe.Poller;
import dev.zetel.benchmarks.probe.Topic;
import dev.zetel.benchmarks.report.Result;
import dev.zetel.benchmarks.testbed.Application;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent.UserCreated;
import dev.zetel.contracts.directory.UserState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of users a second from the producer's first send until licensing has them all, against a bare consumer. */
public record ProjectionBenchmark(String name) implements Measure {

    private static final String READ =
            "select coalesce(sum(next_offset), 0) >= ? from projection_position where consumer = 'zetel.directory.users'";

    @Override
    public List<Result> take(Setting setting) throws Exception {
        var baseline = new BareConsumer(setting.testBed());
        baseline.prepare();
        return List.of(setting.rounds()
                .compare(name, "records/s", "licensing", () -> projected(setting), "bare consumer", () -> {
                    setting.idle().await();
                    return baseline.recordsPerSecond(events(setting));
                }));
    }

    private static double projected(Setting setting) throws Exception {
        var licensing = setting.testBed().asAdministrator(Application.LICENSING);
        var topic = Topic.named(setting.testBed(), Topics.USERS.name());
        var events = events(setting);
        setting.idle().await();
        try (var producer = topic.producer();
                var poller = new Poller(licensing, READ, read(setting) + events.size())) {
            producer.partitionsFor(topic.name());
            var begin = System.nanoTime();
            events.forEach(event -> producer.send(record(topic, event)));
            return events.size() * 1e9 / (poller.untilTrue() - begin);
        }
    }

    private static long read(Setting setting) throws Exception {
        var sum =
                "select cast(coalesce(sum(next_offset), 0) as text) from projection_position where consumer = 'zetel.directory.users'";
        return Long.parseLong(setting.testBed()
                .asAdministrator(Application.LICENSING)
                .names(sum)
                .get(0));
    }

    static ProducerRecord<String, byte[]> record(Topic topic, UserCreated event) {
        var sent = new ProducerRecord<>(
                topic.name(), event.user().key(), EventJson.write(event).getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", "bench-" + event.user().id());
        header(sent, "ce_source", "/zetel/bench");
        header(sent, "ce_type", Topics.USERS.type(UserCreated.class));
        header(sent, "ce_subject", event.user().key());
        header(sent, "ce_time", event.occurredAt().toString());
        header(sent, "ce_revision", "1");
        header(sent, "ce_actor", "application:bench");
        header(sent, "ce_tenantid", event.user().tenantId().toString());
        return sent;
    }

    private static List<UserCreated> events(Setting setting) {
        var tenant = setting.organisation().id();
        return Stream.generate(() -> event(tenant))
                .limit(setting.sizes().records())
                .toList();
    }

    private static UserCreated event(UUID tenant) {
        var id = UUID.randomUUID();
        var name = "projected-" + id;
        return new UserCreated(
                new UserState(
                        id, tenant, name + "@bench.example", name, name + "@bench.example", "en", "SE", true, null, 1),
                Instant.now());
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
