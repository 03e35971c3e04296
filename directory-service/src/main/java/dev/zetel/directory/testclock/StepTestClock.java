package dev.zetel.directory.testclock;

import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.ClockReached.Clock;
import dev.zetel.contracts.Topics;
import dev.zetel.directory.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Takes the next step of a test clock as soon as every service has done what was due until now. */
@ApplicationScoped
public class StepTestClock {

    /** Whose work is dated; the clock waits for each of them. */
    private static final Set<String> WITH_DATED_WORK = Set.of(Topics.BILLING_CLOCKS.context());

    private final Tenants tenants;
    private final TestClockAcks answers;
    private final Outbox outbox;

    StepTestClock(Tenants tenants, TestClockAcks answers, Outbox outbox) {
        this.tenants = tenants;
        this.answers = answers;
        this.outbox = outbox;
    }

    /** Takes one service's answer; an older one than is known changes nothing. */
    @Transactional
    public void answered(String context, Clock answer) {
        var id = new TenantId(answer.tenantId());
        var tenant = tenants.lock(id);
        answers.put(id, context, answer);
        if (tenant.isClockMoving() && answers.answers(id, tenant.revision()) == WITH_DATED_WORK.size()) {
            tenant.stepTestClock(answers.nextDue(id)).ifPresent(outbox::record);
        }
    }
}
