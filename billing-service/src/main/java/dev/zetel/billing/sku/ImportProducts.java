package dev.zetel.billing.sku;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.billing.SkuEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings the catalog to what the file says; products that it does not name stay as they are. */
@ApplicationScoped
class ImportProducts {

    private final Skus skus;
    private final ServicePlans servicePlans;
    private final Outbox outbox;
    private final TenantClock clock;

    ImportProducts(Skus skus, ServicePlans servicePlans, Outbox outbox, TenantClock clock) {
        this.skus = skus;
        this.servicePlans = servicePlans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ImportReport run(ProductFile file) {
        skus.lockCatalog();
        var plans = servicePlans.all();
        var changedPlans = applyPlans(file, plans);
        var events = applyProducts(file, plans, changedPlans);
        skus.writeOut();
        events.forEach(outbox::record);
        var report = ImportReport.of(file.products().size(), file.plans().size(), events, file.warnings());
        Log.infof("products imported published=%d changed=%d", report.published(), report.changed());
        return report;
    }

    private Set<UUID> applyPlans(ProductFile file, Map<UUID, ServicePlan> plans) {
        var changed = new HashSet<UUID>();
        file.plans().forEach((id, names) -> {
            var plan = plans.get(id);
            if (plan == null) {
                var added = new ServicePlan(id, names);
                servicePlans.add(added);
                plans.put(id, added);
            } else if (plan.rename(names)) {
                changed.add(id);
            }
        });
        return changed;
    }

    private List<SkuEvent> applyProducts(ProductFile file, Map<UUID, ServicePlan> plans, Set<UUID> changedPlans) {
        var all = skus.all();
        var now = clock.realNow();
        var events = new ArrayList<SkuEvent>();
        file.products().forEach((id, product) -> {
            var known = Optional.ofNullable(all.remove(id));
            var sku = known.orElseGet(() -> new Sku(id));
            sku.update(product, plans, changedPlans, now).ifPresent(events::add);
            if (known.isEmpty()) {
                skus.add(sku);
            }
        });
        all.values().forEach(sku -> sku.plansChanged(plans, changedPlans, now).ifPresent(events::add));
        return events;
    }
}
