package dev.zetel.chassis.sample;

import dev.zetel.chassis.actor.Actor;
import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A consumer that takes many events at once and keeps in whose name it did. */
@ApplicationScoped
public class UserNotes implements EventConsumer<UserEvent> {

    private final BatchStatement statements;
    private final Actor actor;

    UserNotes(BatchStatement statements, Actor actor) {
        this.statements = statements;
        this.actor = actor;
    }

    @Override
    public Topic<UserEvent> topic() {
        return Topics.USERS;
    }

    @Override
    public void consume(List<UserEvent> newest) {
        var insert = """
                insert into user_note (user_id, actor, causation_id, together, active, revision)
                select r."userId", r.actor, r."causationId", r."batchSize", r.active, r.revision
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as r("userId" uuid, actor text, "causationId" text, "batchSize" int, active boolean, revision bigint)
                on conflict (user_id) do update set active = excluded.active, revision = excluded.revision
                where excluded.revision > user_note.revision
                """;
        statements.run(
                insert, newest.stream().map(event -> row(event, newest.size())).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from user_note where user_id = cast(:key as uuid)", key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return OptionalLong.of(Long.MAX_VALUE);
    }

    private Row row(UserEvent event, int batchSize) {
        var cause = actor.causeOf(event);
        var user = event.user();
        return new Row(user.id(), cause.name(), cause.eventId(), batchSize, user.active(), user.revision());
    }

    private record Row(UUID userId, String actor, String causationId, int batchSize, boolean active, long revision) {}
}
