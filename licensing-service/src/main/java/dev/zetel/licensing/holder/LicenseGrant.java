package dev.zetel.licensing.holder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reason for a user to hold a seat of a SKU, with the plans that are off.
 *
 * @param skuRevision of the product as it stood when this was read, or null while the product is unknown here
 * @param source {@code direct} or the id of a group
 * @param seq order number of the seat, or null where there is none
 * @param line of the pool: from here on seats are not covered; null when all are
 * @param accessLine of the pool: from here on seats give no access; null when all do
 * @param toldLine the access line that users have been told of
 */
public record LicenseGrant(
        UUID skuId,
        Long skuRevision,
        String source,
        List<UUID> disabledPlans,
        State state,
        GrantError error,
        Instant requestedAt,
        Instant updatedAt,
        Long seq,
        Long line,
        Long accessLine,
        Long toldLine) {

    public static final String DIRECT = "direct";

    /** Whether it is in force. */
    public enum State {
        ACTIVE,
        /** An intent that could not be carried out; lack of seats ends by itself once there are some (S37). */
        ERROR,
        /** Of a deleted user, until he is restored. */
        REMEMBERED
    }

    /** A new direct grant; its seat is still to be taken. */
    public static LicenseGrant direct(UUID sku, long skuRevision, List<UUID> disabledPlans, Instant now) {
        return new LicenseGrant(
                sku,
                skuRevision,
                DIRECT,
                disabledPlans,
                State.ACTIVE,
                GrantError.NONE,
                now,
                now,
                null,
                null,
                null,
                null);
    }

    public LicenseGrant withDisabledPlans(List<UUID> plans, Instant now) {
        return new LicenseGrant(
                skuId, skuRevision, source, plans, state, error, requestedAt, now, seq, line, accessLine, toldLine);
    }

    /** In force, on a seat just taken: a pool with a free seat has no line. */
    public LicenseGrant onSeat(long taken, Instant now) {
        return new LicenseGrant(
                skuId,
                skuRevision,
                source,
                disabledPlans,
                State.ACTIVE,
                GrantError.NONE,
                requestedAt,
                now,
                taken,
                null,
                null,
                toldLine);
    }

    /** An intent from now on; one that waits already keeps its place. */
    public LicenseGrant failed(GrantError reason, Instant now) {
        return withoutSeat(State.ERROR, reason, state == State.ERROR ? requestedAt : now, now);
    }

    public LicenseGrant remembered(Instant now) {
        return withoutSeat(State.REMEMBERED, GrantError.NONE, requestedAt, now);
    }

    private LicenseGrant withoutSeat(State other, GrantError reason, Instant requested, Instant now) {
        return new LicenseGrant(
                skuId,
                skuRevision,
                source,
                disabledPlans,
                other,
                reason,
                requested,
                now,
                null,
                line,
                accessLine,
                toldLine);
    }

    @JsonIgnore
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    @JsonIgnore
    public boolean isRemembered() {
        return state == State.REMEMBERED;
    }

    /** Whether the seat is one of those that are bought and running. */
    @JsonIgnore
    public boolean isCovered() {
        return seq != null && (line == null || seq < line);
    }

    public boolean givesAccess() {
        return seq != null && (accessLine == null || seq < accessLine);
    }

    boolean toldAccess() {
        return seq != null && (toldLine == null || seq < toldLine);
    }
}
