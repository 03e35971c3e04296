package dev.zetel.directory.messaging;

import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Upserts;
import dev.zetel.contracts.ClockReached;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.directory.testclock.StepClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Hears how far billing has come with the clock of a sandbox tenant. */
@ApplicationScoped
class BillingClocksConsumer implements FactConsumer<ClockReached> {

    private final StepClock stepClock;
    private final Upserts upserts;

    BillingClocksConsumer(StepClock stepClock, Upserts upserts) {
        this.stepClock = stepClock;
        this.upserts = upserts;
    }

    @Override
    public Topic<ClockReached> topic() {
        return Topics.BILLING_CLOCKS;
    }

    @Override
    public String name() {
        return "billing-clocks";
    }

    @Override
    public boolean oneKeyAtATime() {
        return true;
    }

    @Override
    public void consume(List<ClockReached> newest) {
        newest.forEach(fact -> stepClock.answered(topic().context(), fact.clock()));
    }

    @Override
    public void forget(String key) {
        upserts.delete("delete from clock_answer where tenant_id = :id and context = 'billing'", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return upserts.revision(
                "select revision from clock_answer where tenant_id = :id and context = 'billing'",
                UUID.fromString(key));
    }
}
