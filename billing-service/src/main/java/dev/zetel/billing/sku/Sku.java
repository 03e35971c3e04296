package dev.zetel.billing.sku;

import dev.zetel.billing.importfile.ImportFileRefused;
import dev.zetel.contracts.EventJson;
import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.contracts.billing.SkuEvent.SkuChanged;
import dev.zetel.contracts.billing.SkuEvent.SkuPublished;
import dev.zetel.contracts.billing.SkuState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A product as sold: a set of service plans. */
@Entity
public class Sku {

    @Id
    private UUID skuId;

    private String skuPartNumber;
    private String displayName;
    private List<UUID> servicePlanIds;
    private long revision;

    protected Sku() {}

    Sku(UUID skuId) {
        this.skuId = skuId;
        this.servicePlanIds = List.of();
    }

    public UUID skuId() {
        return skuId;
    }

    public String skuPartNumber() {
        return skuPartNumber;
    }

    public String displayName() {
        return displayName;
    }

    public List<UUID> servicePlanIds() {
        return List.copyOf(servicePlanIds);
    }

    public long revision() {
        return revision;
    }

    /** Takes over what a file says of it; an event only if that differs, in itself or in one of its plans. */
    Optional<SkuEvent> update(Product product, Map<UUID, ServicePlan> plans, Set<UUID> changedPlans, Instant now) {
        var planIds = List.copyOf(product.planIds());
        var same = revision > 0
                && product.partNumber().equals(skuPartNumber)
                && product.displayName().equals(displayName)
                && planIds.equals(servicePlanIds);
        skuPartNumber = product.partNumber();
        displayName = product.displayName();
        servicePlanIds = planIds;
        return same ? plansChanged(plans, changedPlans, now) : Optional.of(changed(plans, now));
    }

    /** An event only if one of its plans is among the changed. */
    Optional<SkuEvent> plansChanged(Map<UUID, ServicePlan> plans, Set<UUID> changedPlans, Instant now) {
        return Collections.disjoint(servicePlanIds, changedPlans) ? Optional.empty() : Optional.of(changed(plans, now));
    }

    private SkuEvent changed(Map<UUID, ServicePlan> plans, Instant now) {
        revision++;
        return fitting(revision == 1 ? new SkuPublished(state(plans), now) : new SkuChanged(state(plans), now));
    }

    private SkuEvent fitting(SkuEvent event) {
        var bytes = EventJson.write(event).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > EventJson.MOST_BYTES) {
            throw new ImportFileRefused(
                    "product " + skuPartNumber + " (" + skuId + ")",
                    ("with its %d service plans it comes to %d bytes; at most %d are possible. Give it fewer plans, or give"
                                    + " its plans shorter names and fewer countries, dependencies and exclusions.")
                            .formatted(servicePlanIds.size(), bytes, EventJson.MOST_BYTES));
        }
        return event;
    }

    SkuState state(Map<UUID, ServicePlan> plans) {
        var states = servicePlanIds.stream().map(id -> plans.get(id).state()).toList();
        return new SkuState(skuId, skuPartNumber, displayName, ServicePlan.APPLIES_TO, states, revision);
    }
}
