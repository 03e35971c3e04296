package dev.zetel.chassis.sample;

import dev.zetel.chassis.caller.Actor;
import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Upserts;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A consumer that takes many facts at once and keeps in whose name it did. */
@ApplicationScoped
public class UserNotes implements FactConsumer<UserEvent> {

    private final Upserts upserts;
    private final Actor actor;

    UserNotes(Upserts upserts, Actor actor) {
        this.upserts = upserts;
        this.actor = actor;
    }

    @Override
    public Topic<UserEvent> topic() {
        return Topics.USERS;
    }

    @Override
    public String name() {
        return "user-notes";
    }

    @Override
    public void consume(List<UserEvent> newest) {
        var insert = """
                insert into user_note (user_id, actor, causation_id, together)
                select r."userId", r.actor, r."causationId", r.together
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as r("userId" uuid, actor text, "causationId" text, together int)
                on conflict (user_id) do nothing
                """;
        upserts.run(
                insert, newest.stream().map(fact -> row(fact, newest.size())).toList());
    }

    @Override
    public void forget(String key) {
        upserts.delete("delete from user_note where user_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return OptionalLong.of(Long.MAX_VALUE);
    }

    private Row row(UserEvent fact, int together) {
        var cause = actor.behind(fact);
        return new Row(fact.user().id(), cause.name(), cause.eventId(), together);
    }

    private record Row(UUID userId, String actor, String causationId, int together) {}
}
