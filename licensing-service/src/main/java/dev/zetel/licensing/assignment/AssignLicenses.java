package dev.zetel.licensing.assignment;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
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

/** Grants licenses to a user and revokes others, all or nothing (S3, S7, S28, S29). */
@ApplicationScoped
public class AssignLicenses {

    private final Members members;
    private final UserLicensesRepository userLicenses;
    private final SeatPools pools;
    private final Skus skus;
    private final TenantClock clock;

    AssignLicenses(
            Members members, UserLicensesRepository userLicenses, SeatPools pools, Skus skus, TenantClock clock) {
        this.members = members;
        this.userLicenses = userLicenses;
        this.pools = pools;
        this.skus = skus;
        this.clock = clock;
    }

    /** Returns what the user holds then; {@code user} is an id or a userPrincipalName. */
    @Transactional
    public UserLicenses assign(TenantId tenant, String user, AssignLicenseRequest request) {
        var before = members.id(tenant, user)
                .flatMap(id -> userLicenses.change(tenant, id))
                .orElseThrow(() -> ResourceUnknown.projected(user));
        var now = clock.now(tenant);
        var planned = LicenseChange.plan(before, request, products(tenant, before, request), now);
        var after = carryOut(tenant, before, planned, request, now);
        userLicenses.publish(after, now);
        Log.infof(
                "licenses assigned user=%s added=%d removed=%d",
                after.userId(),
                request.addLicenses().size(),
                request.removeLicenses().size());
        return after;
    }

    private Map<UUID, Sku> products(TenantId tenant, UserLicenses before, AssignLicenseRequest request) {
        var revisions = new HashMap<>(before.skuRevisions());
        if (!request.addLicenses().isEmpty()) {
            revisions.putAll(pools.subscribed(tenant, request.added()));
        }
        return skus.at(revisions);
    }

    /** Pools are locked in the order of SKU ids, as everywhere. */
    private UserLicenses carryOut(
            TenantId tenant, UserLicenses before, UserLicenses planned, AssignLicenseRequest request, Instant now) {
        var after = planned;
        var touched = new TreeSet<>(SeatPools.LOCK_ORDER);
        touched.addAll(request.removeLicenses());
        touched.addAll(request.added());
        for (var sku : touched) {
            var wanted = planned.grant(sku, GrantSource.DIRECT);
            if (wanted.isEmpty()) {
                revoke(tenant, before, sku, now);
            } else {
                after = after.with(grant(tenant, before.userId(), wanted.get(), now));
            }
        }
        return after;
    }

    private void revoke(TenantId tenant, UserLicenses before, UUID sku, Instant now) {
        if (before.grant(sku, GrantSource.DIRECT).filter(LicenseGrant::isActive).isPresent()) {
            pools.release(tenant, sku, before.userId(), now);
        }
        userLicenses.delete(tenant, sku, List.of(before.userId()));
    }

    private LicenseGrant grant(TenantId tenant, UUID user, LicenseGrant wanted, Instant now) {
        var grant = wanted.seat().seq() == null ? onFreeSeat(tenant, user, wanted, now) : wanted;
        userLicenses.save(tenant, user, grant);
        return grant;
    }

    private LicenseGrant onFreeSeat(TenantId tenant, UUID user, LicenseGrant wanted, Instant now) {
        var sku = wanted.skuId();
        return wanted.onSeat(pools.take(tenant, sku, user).orElseThrow(() -> new SeatsExhausted(sku)), now);
    }
}
