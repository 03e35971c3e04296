package dev.zetel.licensing.grant;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.holder.Holding;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.holder.LicenseGrant;
import dev.zetel.licensing.member.Members;
import dev.zetel.licensing.pool.SeatPools;
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
            var wanted = request.addLicenses().stream()
                    .map(AssignLicenseRequest.Addition::skuId)
                    .toList();
            revisions.putAll(pools.subscribed(tenant, wanted));
            wanted.stream().filter(sku -> !revisions.containsKey(sku)).forEach(sku -> {
                throw new LicenseUnknown(sku);
            });
        }
        return skus.at(revisions);
    }

    /** Pools are locked in the order of SKU ids, as everywhere. */
    private Holding carryOut(
            TenantId tenant, Holding before, Holding planned, AssignLicenseRequest request, Instant now) {
        var after = planned;
        var touched = new TreeSet<>(request.removeLicenses());
        request.addLicenses().forEach(addition -> touched.add(addition.skuId()));
        for (var sku : touched) {
            var held = before.direct(sku).filter(LicenseGrant::isActive);
            var wanted = planned.direct(sku);
            if (wanted.isEmpty()) {
                held.ifPresent(grant -> pools.release(tenant, sku, before.userId(), now));
                holdings.drop(tenant, sku, List.of(before.userId()));
            } else {
                var grant = held.isPresent() ? wanted.get() : wanted.get().on(pools.take(tenant, sku, before.userId()));
                holdings.keep(tenant, before.userId(), grant);
                after = after.with(grant);
            }
        }
        return after;
    }
}
