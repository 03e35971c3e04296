package dev.zetel.chassis.outbox;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.consistency.WrittenRevisions;
import dev.zetel.chassis.projection.Upserts;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where facts wait, written in the transaction of the change that they tell of, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    /** Relayed in the order of ids, which is that of the rows given. */
    private static final String INSERT = """
            insert into outbox (topic, key, type, tenant_id, revision, actor, causation_id, traceparent, occurred_at, payload)
            select topic, key, type, tenant, revision, actor, causation, traceparent, occurred, payload
            from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (topic text, key text, type text,
                "tenantId" uuid, revision bigint, actor text, causation text, traceparent text, "occurredAt" timestamptz,
                payload text))
            with ordinality as r (topic, key, type, tenant, revision, actor, causation, traceparent, occurred, payload, place)
            order by place
            """;

    private final Upserts upserts;
    private final TransactionSynchronizationRegistry transactions;
    private final Actor actor;
    private final WrittenRevisions written;
    private final Relay relay;

    Outbox(
            Upserts upserts,
            TransactionSynchronizationRegistry transactions,
            Actor actor,
            WrittenRevisions written,
            Relay relay) {
        this.upserts = upserts;
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

    /** Records many with one statement, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Collection<? extends Fact> facts) {
        upserts.run(INSERT, facts.stream().map(this::row).toList());
        facts.forEach(fact -> written.add(
                topicOf(fact).name(), fact.state().key(), fact.state().revision()));
        wakeRelayAfterCommit();
    }

    private Row row(Fact fact) {
        var topic = topicOf(fact);
        var state = fact.state();
        return new Row(
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

    private record Row(
            String topic,
            String key,
            String type,
            UUID tenantId,
            long revision,
            String actor,
            String causation,
            String traceparent,
            Instant occurredAt,
            String payload) {}
}
