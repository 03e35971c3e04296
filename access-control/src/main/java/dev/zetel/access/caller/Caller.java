package dev.zetel.access.caller;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.directory.AdministratorRole;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/** Who makes the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller's own tenant, from the token; fails for a caller without one (operator, cloud services). */
    public TenantId tenant() {
        return identified().tenant().orElseThrow(PrivilegesInsufficient::new);
    }

    /** The caller's id within the tenant. */
    public UUID user() {
        tenant();
        return identified().user();
    }

    public Set<AdministratorRole> roles() {
        return identified().roles();
    }

    public boolean may(String permission) {
        return identified().may(permission);
    }

    private IdentifiedCaller identified() {
        return IdentifiedCaller.of(identity);
    }
}
