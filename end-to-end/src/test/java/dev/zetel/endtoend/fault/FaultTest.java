package dev.zetel.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.client.http.Api;
import dev.zetel.contracts.Topics;
import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.ledger.Agreement;
import dev.zetel.endtoend.ledger.TopicCopy;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.local.component.ServiceJar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What breaks while administrators are at work; afterwards all services agree again and no seat is lost. */
@EndToEnd
@Isolated("waits until nothing is under way")
@Order(Integer.MAX_VALUE - 1)
@TestInstance(Lifecycle.PER_CLASS)
class FaultTest {

    private static final int SOME = 30;
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    private final Installation zetel;
    private final Workload workload;

    FaultTest(Installation zetel) {
        this.zetel = zetel;
        this.workload = new Workload(Organisation.in(zetel));
    }

    @ParameterizedTest
    @EnumSource
    void aKilledReplicaIsPassedOverUntilItIsBack(Context context) {
        try (var load = workload.begin()) {
            var victim = zetel.replicas(context).get(0);

            victim.kill();

            load.awaitWrites(SOME);
            victim.start();
            load.awaitWrites(SOME);
            // a request that was under way at the moment of the kill is the only thing lost
            assertThat(load.unanswered()).hasSizeLessThanOrEqualTo(load.administrators());
        }
        new Agreement(zetel).check();
    }

    @ParameterizedTest
    @EnumSource
    void aKilledServiceTakesUpItsWorkWhereItWas(Context context) {
        try (var load = workload.begin()) {
            zetel.replicas(context).forEach(ServiceJar::kill);

            await("somebody notices").until(() -> !load.unanswered().isEmpty());
            zetel.replicas(context).forEach(ServiceJar::launch);
            zetel.replicas(context).forEach(ServiceJar::awaitReady);
            load.awaitWrites(SOME);
        }
        new Agreement(zetel).check();
    }

    @Test
    void withoutABrokerWritesGoOnAndNoReplicaGoesOutOfService() {
        try (var load = workload.begin()) {
            zetel.broker().stop();
            var before = load.written();

            await("ready all the time")
                    .during(OUTAGE)
                    .atMost(OUTAGE.multipliedBy(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::isEveryReplicaReady);
            var during = load.written() - before;
            var unanswered = load.unanswered();
            zetel.broker().start();

            assertThat(during).isGreaterThan(SOME);
            assertThat(unanswered).isEmpty();
            load.awaitWrites(SOME);
        }
        new Agreement(zetel).check();
    }

    @Test
    void everyRecordDeliveredTwiceMoreAndShuffledChangesNothing() {
        try (var load = workload.begin()) {
            load.awaitWrites(SOME);
        }
        new Agreement(zetel).check();
        var topics = new TopicCopy(zetel.broker().bootstrapServers());
        var delivered = 0;

        for (var topic : Topics.events()) {
            var records = topics.read(topic);
            delivered += records.size();
            var twice = new ArrayList<>(records);
            twice.addAll(records);
            Collections.shuffle(twice, new Random(records.size()));
            topics.write(twice);
        }
        assertThat(delivered).isGreaterThan(SOME);

        new Agreement(zetel).check();
    }

    private boolean isEveryReplicaReady() {
        return Stream.of(Context.values())
                .map(zetel::replicas)
                .flatMap(List::stream)
                .map(replica -> new Api("http://127.0.0.1:" + replica.port(), () -> "none"))
                .allMatch(replica -> replica.get("/q/health/ready").status() == 200);
    }
}
