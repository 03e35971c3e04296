package dev.zetel.licensing.pool;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The access cutoff of a pool: the one that has been published to users, and the current one.
 *
 * @param published from this seat on, users are published as without access; null when all have access
 * @param current from this seat on, seats give no access now; null when all do
 */
public record AccessCutoff(UUID tenantId, UUID skuId, Long published, Long current) {

    static final int CHUNK = 500;

    /** A seat on the way from the one to the other. */
    public record Seat(UUID userId, long seq) {}

    public boolean hasArrived() {
        return Objects.equals(published, current);
    }

    /** Whether the seats on the way lose their access; else they regain it. */
    boolean isLoss() {
        return current != null && (published == null || current < published);
    }

    /** The cutoff that is published once these seats are: they start at the published one, in the direction of the walk. */
    public Long after(List<Seat> seats) {
        if (seats.size() < CHUNK) {
            return current;
        }
        var last = seats.get(seats.size() - 1).seq();
        return isLoss() ? last : last + 1;
    }
}
