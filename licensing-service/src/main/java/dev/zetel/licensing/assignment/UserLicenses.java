package dev.zetel.licensing.assignment;

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

/** A user's licenses: every grant, in force, waiting or retained; there is one for each SKU and source. */
public record UserLicenses(
        UUID tenantId,
        UUID userId,
        String userPrincipalName,
        String usageLocation,
        boolean accountEnabled,
        boolean deleted,
        long revision,
        List<LicenseGrant> grants) {

    private static final Comparator<LicenseGrant> ORDER = Comparator.comparing(
                    LicenseGrant::skuId, SeatPools.LOCK_ORDER)
            .thenComparing(grant -> grant.source().stored());

    /** The grant of a SKU by a source, whatever its state. */
    public Optional<LicenseGrant> grant(UUID sku, GrantSource source) {
        return grants.stream().filter(grant -> grant.isOf(sku, source)).findFirst();
    }

    boolean hasGrants() {
        return !grants.isEmpty();
    }

    public List<LicenseGrant> activeGrants() {
        return grants.stream().filter(LicenseGrant::isActive).toList();
    }

    /** How many service plans are off, of all licenses together. */
    int disabledPlans() {
        return grants.stream().mapToInt(grant -> grant.disabledPlans().size()).sum();
    }

    /** The revisions of the products in it that are known here. */
    public Map<UUID, Long> skuRevisions() {
        return grants.stream()
                .filter(grant -> grant.skuRevision() != null)
                .collect(Collectors.toMap(LicenseGrant::skuId, LicenseGrant::skuRevision, (one, other) -> one));
    }

    /** With the grant instead of the one of the same SKU and source. */
    public UserLicenses with(LicenseGrant grant) {
        var others = without(grant.skuId(), grant.source());
        var all = new ArrayList<>(others.grants);
        all.add(grant);
        all.sort(ORDER);
        return others.with(List.copyOf(all));
    }

    UserLicenses without(UUID sku, GrantSource source) {
        return with(grants.stream().filter(grant -> !grant.isOf(sku, source)).toList());
    }

    private UserLicenses with(List<LicenseGrant> others) {
        return new UserLicenses(
                tenantId, userId, userPrincipalName, usageLocation, accountEnabled, deleted, revision, others);
    }

    /** What is published; retained grants of a deleted user are not. */
    UserLicensesState state() {
        var bySku = new TreeMap<UUID, List<LicenseGrant>>(SeatPools.LOCK_ORDER);
        for (var grant : grants) {
            if (!grant.isRetained()) {
                bySku.computeIfAbsent(grant.skuId(), sku -> new ArrayList<>()).add(grant);
            }
        }
        var licenses = bySku.values().stream().map(UserLicenses::license).toList();
        return new UserLicensesState(userId, tenantId, licenses, false, revision);
    }

    private static HeldLicense license(List<LicenseGrant> grants) {
        var first = grants.get(0);
        return new HeldLicense(
                first.skuId(),
                first.seat().seq(),
                first.seat().publishedAccess(),
                grants.stream().map(UserLicenses::reason).toList());
    }

    private static HeldLicense.Grant reason(LicenseGrant grant) {
        return new HeldLicense.Grant(grant.source().groupId(), grant.disabledPlans(), grant.error(), grant.updatedAt());
    }
}
