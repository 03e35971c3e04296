package dev.zetel.chassis.caller;

import dev.zetel.chassis.projection.Currency;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers no writes on roles that may have been revoked long ago; reads go on. */
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
class StaleFilter implements ContainerRequestFilter {

    private final Currency currency;
    private final KnownTenants tenants;
    private final Duration longest;

    StaleFilter(
            Currency currency,
            KnownTenants tenants,
            @ConfigProperty(name = "zetel.projections.longest-stale", defaultValue = "15m") Duration longest) {
        this.currency = currency;
        this.tenants = tenants;
        this.longest = longest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!reads && tenants.areProjected() && currency.staleFor().compareTo(longest) > 0) {
            throw new ProjectionsStale();
        }
    }
}
