package dev.zetel.access.sample;

import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Users and their roles, as the directory's events would bring them. */
@ApplicationScoped
public class Callers {

    private final Session session;
    private final TenantScope scope;

    Callers(Session session, TenantScope scope) {
        this.session = session;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    public void addGlobalAdministrator(UUID tenant, UUID user) {
        addUser(tenant, user);
        execute("insert into known_administrator values ('" + tenant + "', '" + user + "', 'GLOBAL_ADMINISTRATOR', 1)");
    }

    @ActivateRequestContext
    @Transactional
    public void addUser(UUID tenant, UUID user) {
        execute("insert into known_tenant values ('" + tenant + "', null, 1) on conflict do nothing");
        execute("insert into known_user values ('" + tenant + "', '" + user + "', true, 1)");
    }

    private void execute(String sql) {
        scope.allTenants();
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
