package dev.zetel.chassis.consistency;

import dev.zetel.chassis.consistency.WrittenRevisions.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a request wait until this service's projections have what it names: at most 2 s, at most 32 for a tenant. */
@ApplicationScoped
class Waiting {

    private static final long LONGEST_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 5;
    private static final int MOST_FOR_A_TENANT = 32;

    private final ProjectedRevisions revisions;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Waiting(ProjectedRevisions revisions) {
        this.revisions = revisions;
    }

    /** Fails with {@link NotYetConsistent} when it takes too long or too many wait already. */
    void until(List<Written> written, String tenant) {
        var places = this.places.computeIfAbsent(tenant, name -> new Semaphore(MOST_FOR_A_TENANT));
        if (!places.tryAcquire()) {
            throw new NotYetConsistent();
        }
        try {
            var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            while (!revisions.include(written)) {
                if (System.nanoTime() > deadline) {
                    throw new NotYetConsistent();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetConsistent();
        } finally {
            places.release();
        }
    }
}
