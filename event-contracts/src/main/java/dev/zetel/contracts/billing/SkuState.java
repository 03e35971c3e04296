package dev.zetel.contracts.billing;

import dev.zetel.contracts.AggregateState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as sold: a set of service plans.
 */
public record SkuState(
        UUID skuId,
        String skuPartNumber,
        String displayName,
        String appliesTo,
        List<ServicePlanState> servicePlans,
        long revision)
        implements AggregateState {

    @Override
    public String key() {
        return skuId.toString();
    }

    @Override
    public @Nullable UUID tenantId() {
        return null;
    }
}
