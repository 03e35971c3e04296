package dev.zetel.gateway.body;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes that the gateway may hold of bodies that it cannot pass on piece by piece, for all callers together. */
public final class BodyMemory {

    private final Semaphore places;
    private final AtomicLong free;
    private final long mostOfOne;

    /** At most {@code places} hold something at once, at most {@code total} bytes together and {@code mostOfOne} each. */
    public BodyMemory(int places, long total, long mostOfOne) {
        this.places = new Semaphore(places);
        this.free = new AtomicLong(total);
        this.mostOfOne = mostOfOne;
    }

    /** Fails with {@link BodiesExhausted} when all places are taken. */
    public Share open() {
        if (!places.tryAcquire()) {
            throw new BodiesExhausted();
        }
        return new Share();
    }

    /** What one of them holds until it is done. Used by one thread after the other, never by two at once. */
    public final class Share {

        private long taken;

        /** Fails with {@link BodyTooLarge} beyond what one may hold, with {@link BodiesExhausted} beyond what all may. */
        public void take(long bytes) {
            if (taken + bytes > mostOfOne) {
                throw new BodyTooLarge(mostOfOne);
            }
            if (free.addAndGet(-bytes) < 0) {
                free.addAndGet(bytes);
                throw new BodiesExhausted();
            }
            taken += bytes;
        }

        /** Called once, whatever became of the bodies. */
        public void close() {
            free.addAndGet(taken);
            places.release();
        }
    }
}
