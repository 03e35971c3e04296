package dev.zetel.chassis.sample;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TestClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** No tenant of the chassis' tests has a clock of its own. */
@ApplicationScoped
public class RealTime implements TestClocks {

    @Override
    public Optional<Instant> now(TenantId tenant) {
        return Optional.empty();
    }
}
