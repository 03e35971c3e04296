package dev.zetel.licensing.upkeep;

import dev.zetel.chassis.clock.TenantClock;
import dev.zetel.chassis.tenancy.TenantBarrier;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.licensing.chore.Chore;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.pool.AccessLine;
import dev.zetel.licensing.pool.AccessLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/**
 * Tells who has lost or regained access: the line that users were told of walks towards the one that holds now, a chunk
 * of seats in a transaction. Where it stands is in the database, so a crash costs nothing and a line that moves meanwhile
 * is simply walked to.
 */
@ApplicationScoped
class TellAccess implements Chore {

    private final AccessLines lines;
    private final TenantBarrier barrier;
    private final TenantClock clock;
    private final Holdings holdings;

    TellAccess(AccessLines lines, TenantBarrier barrier, TenantClock clock, Holdings holdings) {
        this.lines = lines;
        this.barrier = barrier;
        this.clock = clock;
        this.holdings = holdings;
    }

    @Override
    public String name() {
        return "tell-access";
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public boolean step() {
        barrier.acrossTenants();
        var claimed = lines.claim();
        claimed.ifPresent(this::walk);
        return claimed.isPresent();
    }

    private void walk(AccessLine line) {
        var tenant = new TenantId(line.tenantId());
        if (line.hasArrived()) {
            lines.arrived(tenant, line);
            return;
        }
        var seats = lines.next(tenant, line);
        lines.tell(tenant, line.skuId(), line.after(seats));
        var users = holdings.lock(
                tenant, seats.stream().map(AccessLine.Seat::userId).toList());
        holdings.tellAll(tenant, users, clock.now(tenant));
    }
}
