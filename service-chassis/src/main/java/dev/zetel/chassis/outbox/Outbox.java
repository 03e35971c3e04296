package dev.zetel.chassis.outbox;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.consistency.WrittenRevisions;
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
import java.util.UUID;
import org.hibernate.Session;

/** Where facts wait, written in the transaction of the change that they tell of, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, key, type, tenant_id, revision, actor, causation_id, traceparent, occurred_at, payload)
            values (:topic, :key, :type, :tenant, :revision, :actor, :causation, :traceparent, :occurredAt, :payload)
            """;

    private final Session session;
    private final TransactionSynchronizationRegistry transactions;
    private final Actor actor;
    private final WrittenRevisions written;
    private final Relay relay;

    Outbox(
            Session session,
            TransactionSynchronizationRegistry transactions,
            Actor actor,
            WrittenRevisions written,
            Relay relay) {
        this.session = session;
        this.transactions = transactions;
        this.actor = actor;
        this.written = written;
        this.relay = relay;
    }

    /** Records a fact of the running transaction; fails where none runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Fact fact) {
        var topic = topicOf(fact);
        var state = fact.state();
        session.createNativeMutationQuery(INSERT)
                .setParameter("topic", topic.name())
                .setParameter("key", state.key())
                .setParameter("type", topic.type(fact.getClass()))
                .setParameter("tenant", state.tenantId(), UUID.class)
                .setParameter("revision", state.revision())
                .setParameter("actor", actor.name())
                .setParameter("causation", actor.causation(), String.class)
                .setParameter("traceparent", traceparent(), String.class)
                .setParameter("occurredAt", fact.occurredAt())
                .setParameter("payload", FactJson.write(fact))
                .executeUpdate();
        written.add(topic.name(), state.key(), state.revision());
        wakeRelayAfterCommit();
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
