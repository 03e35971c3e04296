package dev.zetel.licensing.conflict;

import dev.zetel.contracts.licensing.ConflictEvent.ConflictChanged;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictOpened;
import dev.zetel.contracts.licensing.ConflictEvent.ConflictResolved;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.contracts.licensing.ConflictState.FurtherCauses;
import dev.zetel.contracts.licensing.ConflictState.Status;
import dev.zetel.licensing.pool.SeatPool;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** More seats of a pool are taken than it has enabled (S8). Each verb returns the event with the state after it. */
@Entity
@IdClass(LicenseConflict.Key.class)
public class LicenseConflict {

    /** How many causes are published, so that an event has a bounded size. */
    private static final int NAMED = 100;

    /** Its components stand in alphabetical order: only so does Hibernate 7.2 find the causes that belong to it (HHH-19214). */
    public record Key(UUID conflictId, UUID tenantId) implements Serializable {}

    @Id
    private UUID tenantId;

    @Id
    private UUID conflictId;

    private UUID skuId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long seatsShort;
    private boolean renewalOnly;

    @ElementCollection
    @CollectionTable(
            name = "conflict_cause",
            joinColumns = {
                @JoinColumn(name = "tenantId", referencedColumnName = "tenantId"),
                @JoinColumn(name = "conflictId", referencedColumnName = "conflictId")
            })
    @OrderBy("subscriptionId, kind")
    private List<Cause> causes = new ArrayList<>();

    private Instant openedAt;
    private Instant resolvedAt;
    private String resolution;
    private String resolvedBy;
    private long revision;

    protected LicenseConflict() {}

    /** One that is to be opened. */
    LicenseConflict(SeatPool pool) {
        tenantId = pool.tenantId();
        conflictId = UUID.randomUUID();
        skuId = pool.skuId();
    }

    ConflictOpened open(SeatPool pool, List<Cause> found, Instant at) {
        status = Status.OPEN;
        openedAt = at;
        follow(pool, found);
        return new ConflictOpened(state(), at);
    }

    boolean differsFrom(SeatPool pool, List<Cause> found) {
        return seatsShort != pool.seatsShort() || renewalOnly != isRenewalOnly(pool) || !causes().equals(found);
    }

    ConflictChanged change(SeatPool pool, List<Cause> found, Instant at) {
        follow(pool, found);
        return new ConflictChanged(state(), at);
    }

    /** All taken seats are covered again, by whichever way (S9-S12). */
    ConflictResolved resolve(String by, String actor, Instant at) {
        status = Status.RESOLVED;
        seatsShort = 0;
        resolvedAt = at;
        resolution = by;
        resolvedBy = actor;
        revision++;
        return new ConflictResolved(state(), at);
    }

    UUID tenantId() {
        return tenantId;
    }

    /** A copy, since Hibernate's own list equals no other. */
    List<Cause> causes() {
        return List.copyOf(causes);
    }

    ConflictState state() {
        return new ConflictState(
                conflictId,
                tenantId,
                skuId,
                status,
                seatsShort,
                renewalOnly,
                causes.stream().limit(NAMED).map(Cause::published).toList(),
                furtherCauses(),
                openedAt,
                resolvedAt,
                resolution,
                resolvedBy,
                revision);
    }

    private FurtherCauses furtherCauses() {
        var further = causes.stream().skip(NAMED).toList();
        return further.isEmpty()
                ? null
                : new FurtherCauses(
                        further.size(), further.stream().mapToLong(Cause::seats).sum());
    }

    private void follow(SeatPool pool, List<Cause> found) {
        seatsShort = pool.seatsShort();
        renewalOnly = isRenewalOnly(pool);
        if (!causes().equals(found)) {
            causes.clear();
            causes.addAll(found);
        }
        revision++;
    }

    /** S18, S19: no enabled subscription funds the product. */
    private static boolean isRenewalOnly(SeatPool pool) {
        return pool.units().enabled() == 0;
    }
}
