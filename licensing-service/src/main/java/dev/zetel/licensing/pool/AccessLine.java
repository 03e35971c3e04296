package dev.zetel.licensing.pool;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Where the access line of a pool lies and where users were told that it lies.
 *
 * @param told from this seat on users were told that they have no access; null when all have
 * @param now from this seat on there is none now
 */
public record AccessLine(UUID tenantId, UUID skuId, Long told, Long now) {

    static final int CHUNK = 500;

    /** A seat on the way from the one to the other. */
    public record Seat(UUID userId, long seq) {}

    public boolean hasArrived() {
        return Objects.equals(told, now);
    }

    /** Whether the seats on the way lose their access; else they regain it. */
    boolean isLoss() {
        return now != null && (told == null || now < told);
    }

    /** What is told once these seats are: they come from the told line on, in the direction of the walk. */
    public Long after(List<Seat> seats) {
        if (seats.size() < CHUNK) {
            return now;
        }
        var last = seats.get(seats.size() - 1).seq();
        return isLoss() ? last : last + 1;
    }
}
