package dev.zetel.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.contracts.Topics;
import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.ledger.Agreement;
import dev.zetel.endtoend.ledger.Projection;
import dev.zetel.endtoend.ledger.Reading;
import dev.zetel.endtoend.ledger.TopicCopy;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Every event ever published, replayed into empty databases from a copy of all topics. */
@EndToEnd
@Isolated("waits until nothing is under way")
@Order(Integer.MAX_VALUE)
class ReplayTest {

    private static final Duration READ_WITHIN = Duration.ofSeconds(120);

    private final Installation zetel;

    ReplayTest(Installation zetel) {
        this.zetel = zetel;
    }

    @Test
    void emptyDatabasesComeToTheSameProjections() {
        new Agreement(zetel).check();

        try (var replay = zetel.replay()) {
            replay.startBroker();
            var from = new TopicCopy(zetel.broker().bootstrapServers());
            var to = new TopicCopy(replay.bootstrapServers());
            Topics.events().forEach(topic -> to.write(from.read(topic)));
            replay.startServices();

            assertThat(Reading.all()).extracting(Reading::context).contains(Context.values());
            assertThat(Projection.all()).extracting(Projection::target).contains(Context.values());
            for (var reading : Reading.all()) {
                await(reading.toString())
                        .atMost(READ_WITHIN)
                        .until(() -> reading.hasReachedTheEnd(replay.database(reading.context()), to));
            }
            for (var projection : Projection.all()) {
                assertThat(replay.database(projection.target()).contents(projection.targetQuery()))
                        .as(projection.name())
                        .isNotEmpty()
                        .containsExactlyEntriesOf(
                                zetel.database(projection.target()).contents(projection.targetQuery()));
            }
        }
    }
}
