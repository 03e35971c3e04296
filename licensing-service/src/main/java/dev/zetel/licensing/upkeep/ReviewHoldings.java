package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chore;
import dev.zetel.licensing.holder.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Lets the seats of users follow their deletion and their restoration, one user in a transaction, in the name of whoever
 * deleted or restored him.
 */
@ApplicationScoped
class ReviewHoldings implements Chore {

    /** Taken out and locked in one statement; comes back with a rollback. */
    private static final String NEXT = """
            delete from holding_review where (tenant_id, user_id) = (
                select tenant_id, user_id from holding_review limit 1 for update skip locked)
            returning tenant_id, user_id, actor, causation_id
            """;

    private final Session session;
    private final TenantBarrier barrier;
    private final Actor actor;
    private final Holdings holdings;
    private final FollowMembership follow;

    ReviewHoldings(Session session, TenantBarrier barrier, Actor actor, Holdings holdings, FollowMembership follow) {
        this.session = session;
        this.barrier = barrier;
        this.actor = actor;
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
            actor.isMovedBy((String) row[2], (String) row[3]);
            var tenant = new TenantId((UUID) row[0]);
            holdings.review(tenant, (UUID) row[1]).ifPresent(holding -> follow.membershipOf(tenant, holding));
        }
        return !next.isEmpty();
    }
}
