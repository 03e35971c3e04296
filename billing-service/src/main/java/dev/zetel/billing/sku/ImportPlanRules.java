package dev.zetel.billing.sku;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.billing.SkuEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives service plans their rules, which go out with every product that has them (S25, S31). */
@ApplicationScoped
class ImportPlanRules {

    private final Skus skus;
    private final ServicePlans servicePlans;
    private final Outbox outbox;
    private final TenantClock clock;

    ImportPlanRules(Skus skus, ServicePlans servicePlans, Outbox outbox, TenantClock clock) {
        this.skus = skus;
        this.servicePlans = servicePlans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ImportReport run(InputStream body) {
        skus.lockCatalog();
        var plans = servicePlans.all();
        var file = PlanRulesFile.read(body, plans.keySet());
        var changed = file.rules().entrySet().stream()
                .filter(rule -> plans.get(rule.getKey()).applyRules(rule.getValue()))
                .map(rule -> rule.getKey())
                .collect(Collectors.toSet());
        var all = skus.all().values();
        var now = clock.realNow();
        var events = all.stream()
                .flatMap(sku -> sku.plansChanged(plans, changed, now).stream())
                .<SkuEvent>map(event -> event)
                .toList();
        skus.writeOut();
        events.forEach(outbox::record);
        Log.infof("plan rules imported plans=%d products=%d", changed.size(), events.size());
        var ruled = (int)
                all.stream().filter(sku -> has(sku, file.rules().keySet())).count();
        return ImportReport.of(ruled, file.rules().size(), events, file.warnings());
    }

    private static boolean has(Sku sku, Set<UUID> plans) {
        return !Collections.disjoint(sku.servicePlanIds(), plans);
    }
}
