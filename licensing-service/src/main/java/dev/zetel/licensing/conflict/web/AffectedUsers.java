package dev.zetel.licensing.conflict.web;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.assignment.EffectivePlans;
import dev.zetel.licensing.assignment.LicenseGrant;
import dev.zetel.licensing.assignment.UserLicenses;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.sku.Skus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The users of a pool whose seats are uncovered, in the order of their seats, with the services affected. */
@ApplicationScoped
class AffectedUsers {

    private static final String UNCOVERED = """
            select s.user_id, s.seq from seat s
            join seat_pool p on p.tenant_id = s.tenant_id and p.sku_id = s.sku_id and s.seq >= p.coverage_cutoff
            where s.tenant_id = :tenant and s.sku_id = :sku and s.seq > :after
            order by s.seq limit :most
            """;

    private final Session session;
    private final UserLicensesRepository userLicenses;
    private final Skus skus;

    AffectedUsers(Session session, UserLicensesRepository userLicenses, Skus skus) {
        this.session = session;
        this.userLicenses = userLicenses;
        this.skus = skus;
    }

    /** One more than a page. */
    List<AffectedUserView> page(TenantId tenant, UUID sku, long after, int most) {
        var seats = session.createNativeQuery(UNCOVERED, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("sku", sku)
                .setParameter("after", after)
                .setParameter("most", most + 1)
                .getResultList();
        var users = seats.stream().map(row -> (UUID) row[0]).toList();
        var byUser = userLicenses.ofUsers(tenant, users).stream()
                .collect(Collectors.toMap(UserLicenses::userId, Function.identity()));
        return seats.stream()
                .filter(row -> byUser.containsKey((UUID) row[0]))
                .map(row -> view(byUser.get((UUID) row[0]), sku, (long) row[1]))
                .toList();
    }

    /** Decision 7: a service that the user has from another covered seat is not affected. */
    private AffectedUserView view(UserLicenses licenses, UUID sku, long seq) {
        var known = skus.at(licenses.skuRevisions());
        var here = licenses.activeGrants().stream()
                .filter(grant -> grant.skuId().equals(sku))
                .toList();
        var elsewhere = licenses.activeGrants().stream()
                .filter(grant -> !grant.skuId().equals(sku))
                .filter(LicenseGrant::isCovered)
                .toList();
        Map<UUID, ?> safe = EffectivePlans.of(elsewhere, known);
        var affected = new HashMap<>(EffectivePlans.of(here, known));
        affected.keySet().removeAll(safe.keySet());
        return new AffectedUserView(
                licenses.userId(),
                licenses.userPrincipalName(),
                seq,
                here.stream().anyMatch(LicenseGrant::givesAccess),
                affected.values().stream()
                        .map(plan -> new ConflictView.PlanView(plan.servicePlanId(), plan.servicePlanName()))
                        .sorted((one, other) -> one.servicePlanName().compareTo(other.servicePlanName()))
                        .toList());
    }
}
