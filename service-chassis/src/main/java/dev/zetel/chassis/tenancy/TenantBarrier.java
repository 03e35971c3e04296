package dev.zetel.chassis.tenancy;

import dev.zetel.chassis.sql.SingleColumn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;

/**
 * Whose rows the current request, delivery or scheduled run may see. Told to the database at the begin of each
 * transaction, where a policy on every tenant table holds to it; unset, no row is visible.
 */
@RequestScoped
public class TenantBarrier {

    private static final String APPLIED = "zetel.tenant";
    private static final String APPLY = "select set_config('zetel.tenant', :tenants, true)";

    @Inject
    Session session;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private String visible = "";

    public void enter(TenantId tenant) {
        show(tenant.toString());
    }

    /** For the few places that work on many tenants: consumers, schedulers, the operator. */
    public void acrossTenants() {
        show("*");
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
        SingleColumn.query(session, APPLY, String.class)
                .setParameter("tenants", visible)
                .getSingleResult();
        transactions.putResource(APPLIED, visible);
    }
}
