package dev.zetel.licensing.grant;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.holder.LicenseGrant;
import dev.zetel.licensing.member.Members;
import dev.zetel.licensing.pool.SeatPools;
import dev.zetel.licensing.pool.SeatsExhausted;
import dev.zetel.licensing.sku.Sku;
import dev.zetel.licensing.sku.Skus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Gives licenses to a user and takes them from him, all or nothing (S3, S7, S28, S29). */
@ApplicationScoped
class AssignLicenses {

    private final Members members;
    private final Holdings holdings;
    private final SeatPools pools;
    private final Skus skus;
    private final TenantClock clock;

    AssignLicenses(Members members, Holdings holdings, SeatPools pools, Skus skus, TenantClock clock) {
        this.members = members;
        this.holdings = holdings;
        this.pools = pools;
        this.skus = skus;
        this.clock = clock;
    }

    /** Returns what the user holds then; {@code user} is an id or a userPrincipalName. */
    @Transactional
    Holding assign(TenantId tenant, String user, AssignLicenseRequest request) {
        var before = members.id(tenant, user)
                .flatMap(id -> holdings.change(tenant, id))
                .orElseThrow(() -> ResourceUnknown.projected(user));
        var now = clock.now(tenant);
        var planned = LicenseChange.plan(before, request, products(tenant, before, request), now);
        var after = carryOut(tenant, before, planned, request, now);
        holdings.tell(after, now);
        Log.infof(
                "licenses assigned user=%s added=%d removed=%d",
                after.userId(),
                request.addLicenses().size(),
                request.removeLicenses().size());
        return after;
    }

    private Map<UUID, Sku> products(TenantId tenant, Holding before, AssignLicenseRequest request) {
        var revisions = new HashMap<>(before.skuRevisions());
        if (!request.addLicenses().isEmpty()) {
            revisions.putAll(pools.subscribed(tenant, request.added()));
        }
        return skus.at(revisions);
    }

    /** Pools are locked in the order of SKU ids, as everywhere. */
    private Holding carryOut(
            TenantId tenant, Holding before, Holding planned, AssignLicenseRequest request, Instant now) {
        var after = planned;
        var touched = new TreeSet<>(SeatPools.LOCK_ORDER);
        touched.addAll(request.removeLicenses());
        touched.addAll(request.added());
        for (var sku : touched) {
            var wanted = planned.direct(sku);
            if (wanted.isEmpty()) {
                take(tenant, before, sku, now);
            } else {
                after = after.with(give(tenant, before.userId(), wanted.get(), now));
            }
        }
        return after;
    }

    private void take(TenantId tenant, Holding before, UUID sku, Instant now) {
        if (before.direct(sku).filter(LicenseGrant::isActive).isPresent()) {
            pools.release(tenant, sku, before.userId(), now);
        }
        holdings.drop(tenant, sku, List.of(before.userId()));
    }

    private LicenseGrant give(TenantId tenant, UUID user, LicenseGrant wanted, Instant now) {
        var grant = wanted;
        if (wanted.seq() == null) {
            var seat = pools.take(tenant, wanted.skuId(), user).orElseThrow(() -> new SeatsExhausted(wanted.skuId()));
            grant = wanted.onSeat(seat, now);
        }
        holdings.keep(tenant, user, grant);
        return grant;
    }
}
