package dev.zetel.chassis.consistency;

import dev.zetel.chassis.consistency.WrittenRevisions.Written;
import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** How new this service's projections are. What it does not listen to, or owns itself, it is never behind with. */
@ApplicationScoped
class ProjectedRevisions {

    private final Projections projections;

    ProjectedRevisions(Projections projections) {
        this.projections = projections;
    }

    @Transactional
    boolean include(List<Written> written) {
        return written.stream()
                .allMatch(one -> projections.consumers().stream()
                        .filter(consumer -> consumer.topic().name().equals(one.topic()))
                        .allMatch(consumer -> has(consumer, one)));
    }

    private static boolean has(FactConsumer<?> consumer, Written one) {
        return consumer.revisionOf(one.key()).orElse(-1) >= one.revision();
    }
}
