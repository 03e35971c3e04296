package dev.zetel.chassis.caller;

import dev.zetel.chassis.projection.FactConsumer;
import dev.zetel.chassis.projection.Upserts;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps who may call. */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class KnownUsersConsumer implements FactConsumer<UserEvent> {

    private static final String UPSERT = """
            insert into known_user (tenant_id, user_id, active, revision)
            select r."tenantId", r."userId", r.active, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "userId" uuid, active boolean, revision bigint)
            on conflict (tenant_id, user_id) do update set active = excluded.active, revision = excluded.revision
            where excluded.revision > known_user.revision
            """;

    private final Upserts upserts;

    KnownUsersConsumer(Upserts upserts) {
        this.upserts = upserts;
    }

    @Override
    public Topic<UserEvent> topic() {
        return Topics.USERS;
    }

    @Override
    public String name() {
        return "known-users";
    }

    @Override
    public void consume(List<UserEvent> newest) {
        upserts.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void forget(String key) {
        upserts.delete("delete from known_user where user_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return upserts.revision("select revision from known_user where user_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, UUID userId, boolean active, long revision) {

        static Row of(UserEvent fact) {
            var user = fact.user();
            return new Row(user.tenantId(), user.id(), user.active(), user.revision());
        }
    }
}
