package dev.zetel.billing.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** The operator's choice of day counts. */
@ConfigMapping(prefix = "zetel.lifecycle")
public interface LifecycleSettings {

    @Min(1)
    @WithDefault("30")
    int graceDays();

    @Min(1)
    @WithDefault("90")
    int suspensionDays();

    @Min(1)
    @WithDefault("90")
    int lockoutDays();

    @Min(1)
    @WithDefault("90")
    int reductionDays();

    default LifecycleDays days() {
        return new LifecycleDays(graceDays(), suspensionDays(), lockoutDays(), reductionDays());
    }
}
