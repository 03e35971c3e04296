package dev.zetel.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.Installation;
import java.time.Duration;
import java.util.stream.Collectors;

/** After quiet, all services say the same of everything, and the ledger adds up. */
public record Agreement(Installation zetel) {

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(120);

    /** Waits until every recorded event is published and consumed, then compares everything. */
    public void check() {
        await("quiet").atMost(QUIET_WITHIN).untilAsserted(this::isQuiet);
        for (var projection : Projection.all()) {
            assertThat(zetel.database(projection.target()).contents(projection.targetQuery()))
                    .as(projection.name())
                    .isNotEmpty()
                    .containsExactlyEntriesOf(
                            zetel.database(projection.source()).contents(projection.sourceQuery()));
        }
        for (var invariant : Invariant.all()) {
            assertThat(zetel.database(Context.LICENSING).texts(invariant.violations()))
                    .as(invariant.name())
                    .isEmpty();
        }
        assertThat(new TopicCopy(zetel.broker().bootstrapServers()).deadLetters())
                .as("dead letters")
                .isZero();
    }

    /** First the work that makes events, then the events that wait, then those on their way. */
    private void isQuiet() {
        var licensing = zetel.database(Context.LICENSING);
        assertThat(
                        licensing.number(
                                "select count(*) from seat_pool where publish_pending or access_publish_pending or revocations_due > 0"))
                .as("pools at work")
                .isZero();
        assertThat(licensing.number("select count(*) from user_lifecycle_task"))
                .as("reviews")
                .isZero();
        for (var context : Context.values()) {
            assertThat(zetel.database(context).number("select count(*) from outbox"))
                    .as("outbox of " + context)
                    .isZero();
        }
        var topics = new TopicCopy(zetel.broker().bootstrapServers());
        var ends = Reading.all().stream()
                .map(Reading::topic)
                .distinct()
                .collect(Collectors.toMap(topic -> topic, topic -> topics.ends(topic.name())));
        for (var reading : Reading.all()) {
            assertThat(reading.hasReached(zetel.database(reading.context()), ends.get(reading.topic())))
                    .as(reading.context() + " " + reading.topic().name())
                    .isTrue();
        }
    }
}
