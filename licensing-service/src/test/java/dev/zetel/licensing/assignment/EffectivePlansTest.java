package dev.zetel.licensing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.licensing.sku.ServicePlan;
import dev.zetel.licensing.sku.Sku;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectivePlansTest {

    private final ServicePlan mail = plan();
    private final ServicePlan calls = plan();

    @Test
    void aPlanIsOnIfAnyGrantHasItOn() {
        var suite = new Sku(UUID.randomUUID(), "SUITE", "User", List.of(mail, calls), 1);
        var small = new Sku(UUID.randomUUID(), "SMALL", "User", List.of(mail), 1);
        var skus = Map.of(suite.skuId(), suite, small.skuId(), small);

        assertThat(EffectivePlans.of(List.of(grant(suite, mail)), skus)).containsOnlyKeys(calls.servicePlanId());
        assertThat(EffectivePlans.of(List.of(grant(suite, mail), grant(small)), skus))
                .containsOnlyKeys(calls.servicePlanId(), mail.servicePlanId());
    }

    private static LicenseGrant grant(Sku sku, ServicePlan... off) {
        var disabled = Arrays.stream(off).map(ServicePlan::servicePlanId).toList();
        return LicenseGrant.direct(sku.skuId(), sku.revision(), disabled, Instant.EPOCH);
    }

    private static ServicePlan plan() {
        return new ServicePlan(UUID.randomUUID(), "PLAN", "User", List.of(), List.of(), List.of());
    }
}
