package dev.zetel.chassis.consistency;

import dev.zetel.chassis.outbox.WrittenRevisions.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets a request wait, at most 2 s, until this service's projections have what it names. */
@ApplicationScoped
class RevisionWait {

    private static final long LONGEST_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 5;

    private final ProjectedRevisions revisions;
    private final WaitLimiter limiter;

    RevisionWait(ProjectedRevisions revisions, WaitLimiter limiter) {
        this.revisions = revisions;
        this.limiter = limiter;
    }

    /** Fails with {@link NotYetConsistent} when it takes too long. */
    void until(List<Written> written, String party) {
        limiter.enter(party);
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
            limiter.leave(party);
        }
    }
}
