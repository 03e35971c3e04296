package dev.zetel.chassis.outbox;

import dev.zetel.chassis.projection.Upserts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes facts down in the order in which they are told; their ids rise in that order, and so they are sent. */
@ApplicationScoped
class OutboxRows {

    private static final String INSERT = """
            insert into outbox (topic, key, type, tenant_id, revision, actor, causation_id, traceparent, occurred_at, payload)
            select r.topic, r.key, r.type, r."tenantId", r.revision, r.actor, r."causationId", r.traceparent,
                r."occurredAt", r.payload
            from rows from (jsonb_to_recordset(cast(:rows as jsonb))
                as (topic text, key text, type text, "tenantId" uuid, revision bigint, actor text, "causationId" text,
                    traceparent text, "occurredAt" timestamptz, payload text)) with ordinality as r
            order by r.ordinality
            """;

    private final Upserts upserts;

    OutboxRows(Upserts upserts) {
        this.upserts = upserts;
    }

    void insert(List<Told> told) {
        upserts.run(INSERT, told);
    }

    /** A fact with who told it, and what set him off. */
    record Told(
            String topic,
            String key,
            String type,
            UUID tenantId,
            long revision,
            String actor,
            String causationId,
            String traceparent,
            Instant occurredAt,
            String payload) {}
}
