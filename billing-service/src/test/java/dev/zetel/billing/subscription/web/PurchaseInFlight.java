package dev.zetel.billing.subscription.web;

import dev.zetel.billing.purchase.PurchaseSeats;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.hibernate.Session;

/** A purchase that is dated already and does not commit before it may. */
@ApplicationScoped
class PurchaseInFlight {

    private final PurchaseSeats purchaseSeats;
    private final TenantScope scope;
    private final Session session;

    PurchaseInFlight(PurchaseSeats purchaseSeats, TenantScope scope, Session session) {
        this.purchaseSeats = purchaseSeats;
        this.scope = scope;
        this.session = session;
    }

    @ActivateRequestContext
    @Transactional
    UUID buy(Organisation organisation, UUID offerId, CountDownLatch dated, CountDownLatch mayCommit)
            throws InterruptedException {
        var tenant = new TenantId(organisation.id());
        scope.restrictTo(tenant);
        var subscription = purchaseSeats.purchase(tenant, offerId, 5);
        dated.countDown();
        mayCommit.await();
        return subscription.id();
    }

    /** Whether a transaction is waiting to move a clock. */
    @ActivateRequestContext
    @Transactional
    boolean aClockIsWaiting() {
        return session.createNativeQuery(
                                "select count(*) from pg_stat_activity"
                                        + " where wait_event_type = 'Lock' and query like '%into tenant_clock%'",
                                Long.class)
                        .getSingleResult()
                > 0;
    }
}
