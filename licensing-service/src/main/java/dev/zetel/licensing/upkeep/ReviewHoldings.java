package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chore;
import dev.zetel.licensing.holder.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Lets the seats of users follow their deletion and their restoration, one user in a transaction. */
@ApplicationScoped
class ReviewHoldings implements Chore {

    /** Taken out and locked in one statement; comes back with a rollback. */
    private static final String NEXT = """
            delete from holding_review where (tenant_id, user_id) = (
                select tenant_id, user_id from holding_review limit 1 for update skip locked)
            returning tenant_id, user_id
            """;

    private final Session session;
    private final TenantBarrier barrier;
    private final TenantClock clock;
    private final Holdings holdings;
    private final FollowMembership follow;

    ReviewHoldings(
            Session session, TenantBarrier barrier, TenantClock clock, Holdings holdings, FollowMembership follow) {
        this.session = session;
        this.barrier = barrier;
        this.clock = clock;
        this.holdings = holdings;
        this.follow = follow;
    }

    @Override
    public String name() {
        return "review-holdings";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        barrier.acrossTenants();
        var next = session.createNativeQuery(NEXT, Object[].class).getResultList();
        for (var row : next) {
            review(new TenantId((UUID) row[0]), (UUID) row[1]);
        }
        return !next.isEmpty();
    }

    private void review(TenantId tenant, UUID user) {
        holdings.review(tenant, user).ifPresent(holding -> {
            var now = clock.now(tenant);
            holdings.tell(follow.membershipOf(tenant, holding, now), now);
        });
    }
}
