package dev.zetel.directory.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.ClockReached;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.directory.testclock.StepTestClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Hears how far billing has come with the clock of a sandbox tenant. */
@ApplicationScoped
class BillingClocksConsumer implements EventConsumer<ClockReached> {

    private final StepTestClock stepTestClock;
    private final BatchStatement statements;

    BillingClocksConsumer(StepTestClock stepTestClock, BatchStatement statements) {
        this.stepTestClock = stepTestClock;
        this.statements = statements;
    }

    @Override
    public Topic<ClockReached> topic() {
        return Topics.BILLING_CLOCKS;
    }

    @Override
    public boolean transactionPerKey() {
        return true;
    }

    @Override
    public void consume(List<ClockReached> newest) {
        newest.forEach(event -> stepTestClock.answered(topic().context(), event.clock()));
    }

    @Override
    public void onTombstone(String key) {
        statements.delete(
                "delete from test_clock_ack where tenant_id = cast(:key as uuid) and context = 'billing'", key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision(
                "select revision from test_clock_ack where tenant_id = cast(:key as uuid) and context = 'billing'",
                key);
    }
}
