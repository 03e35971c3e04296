package dev.zetel.billing.sku;

import dev.zetel.chassis.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalog, which is the provider's and the same for all tenants. */
@ApplicationScoped
@Transactional
public class Skus {

    private final Rows rows;
    private final ServicePlans plans;

    Skus(Rows rows, ServicePlans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /** Lets one import run after the other, until the end of the transaction. */
    public void lockCatalog() {
        ScalarQuery.query(
                        rows.getSession(),
                        "select cast(pg_advisory_xact_lock(hashtext('catalog')) as text)",
                        String.class)
                .getSingleResult();
    }

    public Optional<Sku> find(UUID skuId) {
        return rows.findByIdOptional(skuId);
    }

    public Map<UUID, Sku> of(Collection<UUID> skuIds) {
        return byId(rows.list("skuId in ?1", skuIds));
    }

    /** The plans of some products, by id. */
    public Map<UUID, ServicePlan> plansOf(Collection<Sku> skus) {
        return plans.of(skus.stream()
                .flatMap(sku -> sku.servicePlanIds().stream())
                .distinct()
                .toList());
    }

    List<Sku> page(UUID after, int size) {
        return rows.find("skuId > ?1 order by skuId", after).page(0, size).list();
    }

    /** Every product, by id. */
    public Map<UUID, Sku> all() {
        return byId(rows.listAll());
    }

    void add(Sku sku) {
        rows.persist(sku);
    }

    /** Writes a large import out once, so that what follows need not look for changes again and again. */
    void writeOut() {
        rows.flush();
        rows.getSession().clear();
    }

    private static Map<UUID, Sku> byId(List<Sku> skus) {
        return skus.stream().collect(Collectors.toMap(Sku::skuId, Function.identity()));
    }

    /** Hidden here, as every repository's are. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Sku, UUID> {}
}
