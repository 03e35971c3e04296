package dev.zetel.chassis.tenancy;

import dev.zetel.chassis.sql.ScalarQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;

/**
 * Whose rows the current request, delivery or scheduled run may see. The database learns it at the beginning of each
 * transaction, and a row-level policy on every tenant table enforces it; unset, no row is visible.
 */
@RequestScoped
public class TenantScope {

    private static final String APPLIED = "zetel.tenant";
    private static final String APPLY = "select set_config('zetel.tenant', :tenants, true)";

    @Inject
    Session session;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private String visible = "";

    public void restrictTo(TenantId tenant) {
        show(tenant.toString());
    }

    /** For the few places that work on many tenants: consumers, schedulers, the operator. */
    public void allTenants() {
        show("*");
    }

    /** Whose requests are counted together with the current one: those of its tenant, or of all who see every tenant. */
    public String party() {
        return visible;
    }

    private void show(String tenants) {
        visible = tenants;
        if (transactions.getTransactionKey() != null) {
            apply();
        }
    }

    void begin() {
        if (transactions.getTransactionKey() != null && transactions.getResource(APPLIED) == null) {
            apply();
        }
    }

    private void apply() {
        ScalarQuery.query(session, APPLY, String.class)
                .setParameter("tenants", visible)
                .getSingleResult();
        transactions.putResource(APPLIED, visible);
    }
}
