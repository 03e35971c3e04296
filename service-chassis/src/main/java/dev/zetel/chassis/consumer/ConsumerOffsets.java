package dev.zetel.chassis.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** How far the service, in whichever replica, has read each partition: the truth that readiness and catching up rest on. */
@ApplicationScoped
public class ConsumerOffsets {

    private final Session session;

    ConsumerOffsets(Session session) {
        this.session = session;
    }

    /** The next offset to read, by partition; a partition that was never read is absent. */
    @ActivateRequestContext
    @Transactional
    public Map<Integer, Long> of(String consumer) {
        var positions = new HashMap<Integer, Long>();
        var rows = session.createNativeQuery(
                        "select partition, next_offset from projection_position where consumer = :consumer",
                        Object[].class)
                .setParameter("consumer", consumer)
                .getResultList();
        for (var row : rows) {
            positions.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
        }
        return positions;
    }

    @ActivateRequestContext
    @Transactional
    void advance(String consumer, Map<Integer, Long> nextOffsets) {
        nextOffsets.forEach((partition, offset) -> session.createNativeMutationQuery(
                        "insert into projection_position (consumer, partition, next_offset)"
                                + " values (:consumer, :partition, :offset)"
                                + " on conflict (consumer, partition) do update set next_offset = excluded.next_offset"
                                + " where excluded.next_offset > projection_position.next_offset")
                .setParameter("consumer", consumer)
                .setParameter("partition", partition)
                .setParameter("offset", offset)
                .executeUpdate());
    }
}
