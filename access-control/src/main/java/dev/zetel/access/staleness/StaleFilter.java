package dev.zetel.access.staleness;

import dev.zetel.access.caller.CallerRoles;
import dev.zetel.chassis.projection.ProjectionFreshness;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses writes based on roles that may have been revoked long ago; reads go on. */
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
class StaleFilter implements ContainerRequestFilter {

    private final ProjectionFreshness freshness;
    private final CallerRoles roles;
    private final Duration longest;

    StaleFilter(
            ProjectionFreshness freshness,
            CallerRoles roles,
            @ConfigProperty(name = "zetel.projections.longest-stale", defaultValue = "15m") Duration longest) {
        this.freshness = freshness;
        this.roles = roles;
        this.longest = longest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!reads && roles.areProjected() && freshness.staleFor().compareTo(longest) > 0) {
            throw new ProjectionsStale();
        }
    }
}
