package dev.zetel.licensing.messaging;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import dev.zetel.licensing.background.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps the users, and leaves a task for each deletion and restoration (S34, S37). */
@ApplicationScoped
class MembersConsumer implements EventConsumer<UserEvent> {

    private static final String UPSERT = """
            insert into member (tenant_id, user_id, user_principal_name, usage_location, account_enabled, deleted, revision)
            select r."tenantId", r."userId", r.name, r.location, r.enabled, r.deleted, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("tenantId" uuid, "userId" uuid, name text, location text,
                enabled boolean, deleted boolean, revision bigint)
            on conflict (tenant_id, user_id) do update set user_principal_name = excluded.user_principal_name,
                usage_location = excluded.usage_location, account_enabled = excluded.account_enabled,
                deleted = excluded.deleted, revision = excluded.revision
            where excluded.revision > member.revision
            """;

    /**
     * Every deletion and restoration, whether or not the user seems to have licenses: an assignment may be under way. The
     * row is updated, not skipped, to wait for a task under way.
     */
    private static final String LIFECYCLE_TASK = """
            insert into user_lifecycle_task (tenant_id, user_id, revision, actor, causation_id)
            select m.tenant_id, m.user_id, r.revision, r.actor, r."causationId"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("tenantId" uuid, "userId" uuid, deleted boolean,
                revision bigint, actor text, "causationId" text)
            join member m on m.tenant_id = r."tenantId" and m.user_id = r."userId"
            where r.revision > m.revision and r.deleted <> m.deleted
            order by m.user_id
            on conflict (tenant_id, user_id) do update set revision = excluded.revision, actor = excluded.actor,
                causation_id = excluded.causation_id
            """;

    private final BatchStatement statements;
    private final Actor actor;
    private final BackgroundTasks tasks;

    MembersConsumer(BatchStatement statements, Actor actor, BackgroundTasks tasks) {
        this.statements = statements;
        this.actor = actor;
        this.tasks = tasks;
    }

    @Override
    public Topic<UserEvent> topic() {
        return Topics.USERS;
    }

    @Override
    public void consume(List<UserEvent> newest) {
        var rows = newest.stream()
                .map(event -> Row.of(event, actor.causeOf(event)))
                .toList();
        statements.run(LIFECYCLE_TASK, rows);
        statements.run(UPSERT, rows);
        tasks.wakeAfterCommit();
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from member where user_id = cast(:key as uuid)", key);
        statements.delete("delete from license_grant where user_id = cast(:key as uuid) and state = 'RETAINED'", key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from member where user_id = cast(:key as uuid)", key);
    }

    private record Row(
            UUID tenantId,
            UUID userId,
            String name,
            String location,
            boolean enabled,
            boolean deleted,
            long revision,
            String actor,
            String causationId) {

        static Row of(UserEvent event, Actor.Cause cause) {
            var user = event.user();
            return new Row(
                    user.tenantId(),
                    user.id(),
                    user.userPrincipalName(),
                    user.usageLocation(),
                    user.accountEnabled(),
                    user.deletedDateTime() != null,
                    user.revision(),
                    cause.name(),
                    cause.eventId());
        }
    }
}
