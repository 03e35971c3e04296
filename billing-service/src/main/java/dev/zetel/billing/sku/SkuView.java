package dev.zetel.billing.sku;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.contracts.billing.ServicePlanState;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product as the operator sees it, with the rules of its plans. */
public record SkuView(
        UUID skuId, String skuPartNumber, String displayName, String appliesTo, List<ServicePlanState> servicePlans) {

    static SkuView of(Sku sku, Map<UUID, ServicePlan> plans) {
        var state = sku.state(plans);
        return new SkuView(
                state.skuId(), state.skuPartNumber(), state.displayName(), state.appliesTo(), state.servicePlans());
    }

    /** A page of them. */
    public record SkuPage(@JsonProperty("@odata.nextLink") String nextLink, List<SkuView> value) {}
}
