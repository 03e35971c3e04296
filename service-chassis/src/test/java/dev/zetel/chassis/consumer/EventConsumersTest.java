package dev.zetel.chassis.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.Events;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventConsumersTest {

    private final Kept oneAtATime = new Kept(true, OptionalLong.of(3), new ArrayList<>());
    private final Kept many = new Kept(false, OptionalLong.of(5), new ArrayList<>());

    @Test
    void readATopicOnceForAllWhoUseIt() {
        var consumer = joined(many, oneAtATime);

        consumer.consume(List.of(Events.user(UUID.randomUUID(), UUID.randomUUID(), true, 1)));
        consumer.onTombstone("a key");

        assertThat(many.seen()).hasSize(2);
        assertThat(oneAtATime.seen()).hasSize(2);
    }

    @Test
    void giveEachKeyATransactionAsSoonAsOneNeedsIt() {
        assertThat(joined(many, oneAtATime).transactionPerKey()).isTrue();
        assertThat(joined(many, many).transactionPerKey()).isFalse();
    }

    @Test
    void haveARevisionOnceAllHaveIt() {
        var nothing = new Kept(false, OptionalLong.empty(), new ArrayList<>());

        assertThat(joined(many, oneAtATime).revisionOf("a key")).hasValue(3);
        assertThat(joined(many, nothing).revisionOf("a key")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static EventConsumer<UserEvent> joined(Kept one, Kept other) {
        var all = new EventConsumers(List.of(one, other), null, null).all();
        assertThat(all).hasSize(1);
        return (EventConsumer<UserEvent>) all.get(0);
    }

    private record Kept(boolean transactionPerKey, OptionalLong revision, List<Object> seen)
            implements EventConsumer<UserEvent> {

        @Override
        public Topic<UserEvent> topic() {
            return Topics.USERS;
        }

        @Override
        public void consume(List<UserEvent> newest) {
            seen.addAll(newest);
        }

        @Override
        public void onTombstone(String key) {
            seen.add(key);
        }

        @Override
        public OptionalLong revisionOf(String key) {
            return revision;
        }
    }
}
