package dev.zetel.licensing.testing;

import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Fills a pool with many users at once, as if each had been assigned a license alone. */
@ApplicationScoped
public class Seeds {

    private static final List<String> STATEMENTS = List.of("""
            insert into member (tenant_id, user_id, user_principal_name, usage_location, account_enabled, deleted, revision)
            select :tenant, gen_random_uuid(), 'seed-' || n, 'NL', true, false, 1 from generate_series(1, :many) n
            """, """
            insert into user_licenses (tenant_id, user_id, revision)
            select tenant_id, user_id, 1 from member
            where tenant_id = :tenant and user_principal_name like 'seed-%' and :many > 0
            """, """
            insert into license_grant (tenant_id, user_id, sku_id, source, disabled_plans, state, error, requested_at,
                updated_at)
            select tenant_id, user_id, :sku, 'direct', '{}', 'ACTIVE', 'NONE', now(), now() from member
            where tenant_id = :tenant and user_principal_name like 'seed-%' and :many > 0
            """, """
            insert into seat (tenant_id, user_id, sku_id, seq)
            select tenant_id, user_id, :sku, cast(substr(user_principal_name, 6) as bigint) from member
            where tenant_id = :tenant and user_principal_name like 'seed-%' and :many > 0
            """, """
            update seat_pool set consumed = :many, last_seq = :many, revision = revision + 1
            where tenant_id = :tenant and sku_id = :sku
            """);

    private final Session session;
    private final TenantScope scope;

    Seeds(Session session, TenantScope scope) {
        this.session = session;
        this.scope = scope;
    }

    @ActivateRequestContext
    @Transactional
    public void assignTo(int many, Organisation organisation, UUID sku) {
        scope.allTenants();
        for (var statement : STATEMENTS) {
            var query = session.createNativeMutationQuery(statement)
                    .setParameter("tenant", organisation.id())
                    .setParameter("many", many);
            if (statement.contains(":sku")) {
                query.setParameter("sku", sku);
            }
            query.executeUpdate();
        }
    }
}
