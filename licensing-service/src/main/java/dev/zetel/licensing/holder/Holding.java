package dev.zetel.licensing.holder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.contracts.licensing.UserLicensesState;
import dev.zetel.licensing.pool.SeatPools;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A user and everything that he holds or waits for. */
public record Holding(
        UUID tenantId,
        UUID userId,
        String userPrincipalName,
        String usageLocation,
        boolean accountEnabled,
        boolean deleted,
        long revision,
        List<LicenseGrant> grants) {

    /** The direct grant of a SKU, in force or waiting. */
    public Optional<LicenseGrant> direct(UUID sku) {
        return grants.stream()
                .filter(grant -> grant.skuId().equals(sku) && grant.source().equals(LicenseGrant.DIRECT))
                .findFirst();
    }

    boolean hasGrants() {
        return !grants.isEmpty();
    }

    @JsonIgnore
    public List<LicenseGrant> activeGrants() {
        return grants.stream().filter(LicenseGrant::isActive).toList();
    }

    /** The revisions of the products in it that are known here. */
    @JsonIgnore
    public Map<UUID, Long> skuRevisions() {
        return grants.stream()
                .filter(grant -> grant.skuRevision() != null)
                .collect(Collectors.toMap(LicenseGrant::skuId, LicenseGrant::skuRevision, (one, other) -> one));
    }

    public Holding with(LicenseGrant grant) {
        var others = without(grant.skuId());
        var all = new ArrayList<>(others.grants);
        all.add(grant);
        all.sort(Comparator.comparing(LicenseGrant::skuId, SeatPools.LOCK_ORDER));
        return others.with(List.copyOf(all));
    }

    /** Without the direct grant of a SKU. */
    public Holding without(UUID sku) {
        return with(grants.stream()
                .filter(grant -> !grant.skuId().equals(sku) || !grant.source().equals(LicenseGrant.DIRECT))
                .toList());
    }

    private Holding with(List<LicenseGrant> others) {
        return new Holding(
                tenantId, userId, userPrincipalName, usageLocation, accountEnabled, deleted, revision, others);
    }

    /** What others are told; what is remembered of a deleted user is nobody's business. */
    UserLicensesState state() {
        var bySku = new TreeMap<UUID, List<LicenseGrant>>(SeatPools.LOCK_ORDER);
        for (var grant : grants) {
            if (!grant.isRemembered()) {
                bySku.computeIfAbsent(grant.skuId(), sku -> new ArrayList<>()).add(grant);
            }
        }
        var licenses = bySku.values().stream().map(Holding::license).toList();
        return new UserLicensesState(userId, tenantId, licenses, false, revision);
    }

    private static HeldLicense license(List<LicenseGrant> grants) {
        var first = grants.get(0);
        return new HeldLicense(
                first.skuId(),
                first.seq(),
                first.toldAccess(),
                grants.stream().map(Holding::reason).toList());
    }

    private static HeldLicense.Grant reason(LicenseGrant grant) {
        return new HeldLicense.Grant(
                grant.source().equals(LicenseGrant.DIRECT) ? null : UUID.fromString(grant.source()),
                grant.disabledPlans(),
                grant.error().word(),
                grant.updatedAt());
    }
}
