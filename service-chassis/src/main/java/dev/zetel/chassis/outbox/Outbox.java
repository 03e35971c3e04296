package dev.zetel.chassis.outbox;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.EventJson;
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

/** Where events wait, written in the transaction of the change that they report, until the relay has sent them. */
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

    private final BatchStatement statements;
    private final TransactionSynchronizationRegistry transactions;
    private final Actor actor;
    private final WrittenRevisions written;
    private final Relay relay;

    Outbox(
            BatchStatement statements,
            TransactionSynchronizationRegistry transactions,
            Actor actor,
            WrittenRevisions written,
            Relay relay) {
        this.statements = statements;
        this.transactions = transactions;
        this.actor = actor;
        this.written = written;
        this.relay = relay;
    }

    /** Records an event of the running transaction; fails where none runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(DomainEvent event) {
        recordAll(List.of(event));
    }

    /** Records many with one statement, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Collection<? extends DomainEvent> events) {
        statements.run(INSERT, events.stream().map(this::row).toList());
        events.forEach(event -> written.add(
                topicOf(event).name(), event.state().key(), event.state().revision()));
        wakeRelayAfterCommit();
    }

    private Row row(DomainEvent event) {
        var topic = topicOf(event);
        var state = event.state();
        return new Row(
                topic.name(),
                state.key(),
                topic.type(event.getClass()),
                state.tenantId(),
                state.revision(),
                actor.name(),
                actor.causation(),
                traceparent(),
                event.occurredAt(),
                EventJson.write(event));
    }

    private static Topic<?> topicOf(DomainEvent event) {
        return Topics.events().stream()
                .filter(topic -> topic.family().isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No topic carries " + event.getClass()));
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
