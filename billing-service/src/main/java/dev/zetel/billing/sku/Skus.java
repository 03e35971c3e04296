package dev.zetel.billing.sku;

import dev.zetel.chassis.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The catalog, which is the provider's and the same for all tenants. */
@ApplicationScoped
@Transactional
public class Skus {

    private final Session session;

    Skus(Session session) {
        this.session = session;
    }

    /** Lets one import run after the other, until the end of the transaction. */
    public void lockCatalog() {
        ScalarQuery.query(session, "select cast(pg_advisory_xact_lock(hashtext('catalog')) as text)", String.class)
                .getSingleResult();
    }

    public Optional<Sku> find(UUID skuId) {
        return Optional.ofNullable(session.find(Sku.class, skuId));
    }

    public Map<UUID, Sku> of(Collection<UUID> skuIds) {
        return session.createSelectionQuery("from Sku where skuId in :ids", Sku.class)
                .setParameter("ids", skuIds)
                .getResultStream()
                .collect(Collectors.toMap(Sku::skuId, Function.identity()));
    }

    /** The plans of some products, by id. */
    public Map<UUID, ServicePlan> plansOf(Collection<Sku> skus) {
        var ids = skus.stream()
                .flatMap(sku -> sku.servicePlanIds().stream())
                .distinct()
                .toList();
        return byId(session.createSelectionQuery("from ServicePlan where servicePlanId in :ids", ServicePlan.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    List<Sku> page(UUID after, int rows) {
        return session.createSelectionQuery("from Sku where skuId > :after order by skuId", Sku.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Every product, by id. */
    public Map<UUID, Sku> all() {
        return session.createSelectionQuery("from Sku", Sku.class)
                .getResultStream()
                .collect(Collectors.toMap(Sku::skuId, Function.identity()));
    }

    Map<UUID, ServicePlan> allPlans() {
        return byId(session.createSelectionQuery("from ServicePlan", ServicePlan.class)
                .getResultList());
    }

    void add(Sku sku) {
        session.persist(sku);
    }

    void add(ServicePlan plan) {
        session.persist(plan);
    }

    /** Writes a large import out once, so that what follows need not look for changes again and again. */
    void writeOut() {
        session.flush();
        session.clear();
    }

    private static Map<UUID, ServicePlan> byId(List<ServicePlan> plans) {
        return plans.stream().collect(Collectors.toMap(ServicePlan::servicePlanId, Function.identity()));
    }
}
