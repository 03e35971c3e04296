package dev.zetel.chassis.sample;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Takes a request's tenant from a header, as access control takes it from a token. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class TestTenant implements ContainerRequestFilter {

    public static final String HEADER = "Test-Tenant";

    private final TenantScope scope;

    TestTenant(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var tenant = request.getHeaderString(HEADER);
        if (tenant == null) {
            scope.allTenants();
        } else {
            scope.restrictTo(new TenantId(UUID.fromString(tenant)));
        }
    }
}
