package dev.zetel.chassis.consistency;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.consumer.EventConsumers;
import dev.zetel.chassis.outbox.WrittenRevisions.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** How new this service's projections are. What it does not listen to, or owns itself, it is never behind with. */
@ApplicationScoped
class ProjectedRevisions {

    private final EventConsumers consumers;

    ProjectedRevisions(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @Transactional
    boolean include(List<Written> written) {
        return written.stream()
                .allMatch(one -> consumers.all().stream()
                        .filter(consumer -> consumer.topic().name().equals(one.topic()))
                        .allMatch(consumer -> has(consumer, one)));
    }

    private static boolean has(EventConsumer<?> consumer, Written one) {
        return consumer.revisionOf(one.key()).orElse(-1) >= one.revision();
    }
}
