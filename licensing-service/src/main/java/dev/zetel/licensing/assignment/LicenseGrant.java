package dev.zetel.licensing.assignment;

import dev.zetel.contracts.licensing.LicenseError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reason for a user to have a seat of a SKU, with the plans that are off.
 *
 * @param skuRevision of the product as it stood when this was read, or null while the product is unknown here
 * @param seat of the user for the SKU, whichever grants it rests on
 */
public record LicenseGrant(
        UUID skuId,
        Long skuRevision,
        GrantSource source,
        List<UUID> disabledPlans,
        State state,
        LicenseError error,
        Instant requestedAt,
        Instant updatedAt,
        SeatCoverage seat) {

    /** Whether it is in force. */
    public enum State {
        ACTIVE,
        /** Requested, but not in force; a waitlisted grant gets its seat as soon as there is one (S37). */
        ERROR,
        /** Of a deleted user, until the user is restored. */
        RETAINED
    }

    /** A new direct grant; its seat is still to be taken. */
    static LicenseGrant direct(UUID sku, long skuRevision, List<UUID> disabledPlans, Instant now) {
        return new LicenseGrant(
                sku,
                skuRevision,
                GrantSource.DIRECT,
                disabledPlans,
                State.ACTIVE,
                LicenseError.NONE,
                now,
                now,
                SeatCoverage.NONE);
    }

    LicenseGrant withDisabledPlans(List<UUID> plans, Instant now) {
        return new LicenseGrant(skuId, skuRevision, source, plans, state, error, requestedAt, now, seat);
    }

    /** In force, on a seat just taken. */
    public LicenseGrant onSeat(long taken, Instant now) {
        return changed(State.ACTIVE, LicenseError.NONE, requestedAt, now, seat.taken(taken));
    }

    /** Not in force from now on; a grant that waits already keeps its place. */
    public LicenseGrant failed(LicenseError reason, Instant now) {
        return changed(State.ERROR, reason, state == State.ERROR ? requestedAt : now, now, seat.released());
    }

    public LicenseGrant retained(Instant now) {
        return changed(State.RETAINED, LicenseError.NONE, requestedAt, now, seat.released());
    }

    private LicenseGrant changed(
            State other, LicenseError reason, Instant requested, Instant now, SeatCoverage otherSeat) {
        return new LicenseGrant(skuId, skuRevision, source, disabledPlans, other, reason, requested, now, otherSeat);
    }

    boolean isOf(UUID sku, GrantSource other) {
        return skuId.equals(sku) && source.equals(other);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isRetained() {
        return state == State.RETAINED;
    }

    public boolean isCovered() {
        return seat.isCovered();
    }

    public boolean givesAccess() {
        return seat.givesAccess();
    }
}
