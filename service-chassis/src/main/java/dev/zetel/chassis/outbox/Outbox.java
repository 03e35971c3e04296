package dev.zetel.chassis.outbox;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.consistency.WrittenRevisions;
import dev.zetel.chassis.outbox.OutboxRows.Told;
import dev.zetel.contracts.Fact;
import dev.zetel.contracts.FactJson;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where facts wait, written in the transaction of the change that they tell of, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    private final OutboxRows rows;
    private final TransactionSynchronizationRegistry transactions;
    private final Actor actor;
    private final WrittenRevisions written;
    private final Relay relay;

    Outbox(
            OutboxRows rows,
            TransactionSynchronizationRegistry transactions,
            Actor actor,
            WrittenRevisions written,
            Relay relay) {
        this.rows = rows;
        this.transactions = transactions;
        this.actor = actor;
        this.written = written;
        this.relay = relay;
    }

    /** Records a fact of the running transaction; fails where none runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Fact fact) {
        recordAll(List.of(fact));
    }

    /** Records facts of the running transaction with one statement; they are sent in the order of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        rows.insert(facts.stream().map(this::told).toList());
        for (var fact : facts) {
            written.add(topicOf(fact).name(), fact.state().key(), fact.state().revision());
        }
        wakeRelayAfterCommit();
    }

    private Told told(Fact fact) {
        var topic = topicOf(fact);
        var state = fact.state();
        return new Told(
                topic.name(),
                state.key(),
                topic.type(fact.getClass()),
                state.tenantId(),
                state.revision(),
                actor.name(),
                actor.causation(),
                traceparent(),
                fact.occurredAt(),
                FactJson.write(fact));
    }

    private static Topic<?> topicOf(Fact fact) {
        return Topics.facts().stream()
                .filter(topic -> topic.family().isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic carries " + fact.getClass()));
    }

    private static String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(Relay.class) != null) {
            return;
        }
        transactions.putResource(Relay.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
