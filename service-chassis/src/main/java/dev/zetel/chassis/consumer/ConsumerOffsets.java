package dev.zetel.chassis.consumer;

import dev.zetel.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** How far the service, in whichever replica, has read each partition: the truth that readiness and catching up rest on. */
@ApplicationScoped
public class ConsumerOffsets {

    private static final String READ = "select partition, next_offset from projection_position where consumer = :topic";
    private static final String CLAIM = """
            insert into projection_position (consumer, partition, topic_id, next_offset)
            values (:topic, :partition, :topicId, 0)
            on conflict (consumer, partition) do update
            set topic_id = excluded.topic_id,
                next_offset = case when projection_position.topic_id is null then projection_position.next_offset else 0 end
            where projection_position.topic_id is distinct from excluded.topic_id""";
    private static final String ADVANCE = "update projection_position set next_offset = :to"
            + " where consumer = :topic and partition = :partition and next_offset = :from";

    private final Session session;
    private final MeterRegistry metrics;

    ConsumerOffsets(Session session, MeterRegistry metrics) {
        this.session = session;
        this.metrics = metrics;
    }

    /** The next offset to read, by partition; a partition that was never read is absent. */
    @ActivateRequestContext
    @Transactional
    public Map<Integer, Long> of(Topic<?> topic) {
        var positions = new HashMap<Integer, Long>();
        session.createNativeQuery(READ, Object[].class)
                .setParameter("topic", topic.name())
                .getResultList()
                .forEach(row -> positions.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return positions;
    }

    /**
     * Likewise, after making sure that there is a position for each of these partitions. Those in a topic that was made anew
     * since are at its beginning.
     */
    @ActivateRequestContext
    @Transactional
    Map<Integer, Long> claim(Topic<?> topic, UUID topicId, Collection<Integer> partitions) {
        partitions.forEach(partition -> session.createNativeMutationQuery(CLAIM)
                .setParameter("topic", topic.name())
                .setParameter("partition", partition)
                .setParameter("topicId", topicId)
                .executeUpdate());
        return of(topic);
    }

    /**
     * Moves positions, each only from where the caller believes it to be. Fails with {@link Fenced} where another replica,
     * or a commit that was thought to be lost, has moved it: then nothing of the transaction may stay.
     */
    @ActivateRequestContext
    @Transactional
    void advance(Topic<?> topic, Collection<Move> moves) {
        for (var move : moves) {
            var moved = session.createNativeMutationQuery(ADVANCE)
                    .setParameter("topic", topic.name())
                    .setParameter("partition", move.partition())
                    .setParameter("from", move.from())
                    .setParameter("to", move.to())
                    .executeUpdate();
            if (moved == 0) {
                metrics.counter("zetel.projection.fenced", "topic", topic.name())
                        .increment();
                throw new Fenced(topic, move);
            }
        }
    }

    /** From the next offset to read to the one after. */
    record Move(int partition, long from, long to) {

        Move upTo(long offset) {
            return new Move(partition, from, offset);
        }

        Move startingAt(long offset) {
            return new Move(partition, offset, to);
        }

        boolean isNone() {
            return from == to;
        }
    }

    /** What was read has been applied already. */
    static class Fenced extends RuntimeException {

        Fenced(Topic<?> topic, Move move) {
            super("the position of %s/%d is no longer %d".formatted(topic, move.partition(), move.from()));
        }
    }
}
