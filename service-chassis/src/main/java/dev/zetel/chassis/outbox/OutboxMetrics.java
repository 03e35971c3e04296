package dev.zetel.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;

/**
 * How many events wait and how long the oldest has waited: rises while the broker is away. Events that are set aside are
 * counted by themselves.
 */
@ApplicationScoped
public class OutboxMetrics {

    private final Session session;
    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();

    OutboxMetrics(Session session) {
        this.session = session;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zetel.outbox.depth", depth);
        registry.gauge("zetel.outbox.oldest.age.seconds", ageMillis, millis -> millis.get() / 1000.0);
        registry.gauge("zetel.outbox.set.aside", setAside);
    }

    @Scheduled(every = "5s", delayed = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void measure() {
        var row = session.createNativeQuery(
                        "select count(*), coalesce(extract(epoch from now() - min(recorded_at)) * 1000, 0),"
                                + " (select count(*) from outbox_set_aside) from outbox",
                        Object[].class)
                .getSingleResult();
        depth.set(((Number) row[0]).longValue());
        ageMillis.set(((Number) row[1]).longValue());
        setAside.set(((Number) row[2]).longValue());
    }
}
