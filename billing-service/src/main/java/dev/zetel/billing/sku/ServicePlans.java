package dev.zetel.billing.sku;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services inside the products of the catalog. */
@ApplicationScoped
@Transactional
class ServicePlans {

    private final Rows rows;

    ServicePlans(Rows rows) {
        this.rows = rows;
    }

    Map<UUID, ServicePlan> all() {
        return byId(rows.listAll());
    }

    Map<UUID, ServicePlan> of(Collection<UUID> ids) {
        return byId(rows.list("servicePlanId in ?1", ids));
    }

    void add(ServicePlan plan) {
        rows.persist(plan);
    }

    private static Map<UUID, ServicePlan> byId(List<ServicePlan> plans) {
        return plans.stream().collect(Collectors.toMap(ServicePlan::servicePlanId, Function.identity()));
    }

    /** Hidden here, as every repository's are. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ServicePlan, UUID> {}
}
