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
        /** No seat could be had (S37); given one as soon as there is. */
        ERROR,
        /** Of a deleted user, until he is restored. */
        REMEMBERED
    }

    /** A direct grant with the seat just taken; a pool with a free seat has no line. */
    public static LicenseGrant active(UUID sku, long skuRevision, List<UUID> disabledPlans, long seq, Instant now) {
        return new LicenseGrant(sku, skuRevision, DIRECT, disabledPlans, State.ACTIVE, now, now, seq, null, null, null);
    }

    public LicenseGrant withDisabledPlans(List<UUID> plans, Instant now) {
        return new LicenseGrant(
                skuId, skuRevision, source, plans, state, requestedAt, now, seq, line, accessLine, toldLine);
    }

    /** The same grant on a seat. */
    public LicenseGrant on(long seat) {
        return new LicenseGrant(
                skuId,
                skuRevision,
                source,
                disabledPlans,
                State.ACTIVE,
                requestedAt,
                updatedAt,
                seat,
                line,
                accessLine,
                toldLine);
    }

    public LicenseGrant in(State other, Instant requested, Instant now) {
        return new LicenseGrant(
                skuId, skuRevision, source, disabledPlans, other, requested, now, null, line, accessLine, toldLine);
    }

    @JsonIgnore
    public boolean isActive() {
        return state == State.ACTIVE && seq != null;
    }

    /** Whether the seat is one of those that are bought and running. */
    @JsonIgnore
    public boolean isCovered() {
        return isActive() && (line == null || seq < line);
    }

    @JsonIgnore
    public boolean givesAccess() {
        return isActive() && (accessLine == null || seq < accessLine);
    }

    boolean toldAccess() {
        return isActive() && (toldLine == null || seq < toldLine);
    }
}
