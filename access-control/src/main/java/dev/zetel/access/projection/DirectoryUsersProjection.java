package dev.zetel.access.projection;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
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
class DirectoryUsersProjection implements EventConsumer<UserEvent> {

    private static final String UPSERT = """
            insert into known_user (tenant_id, user_id, active, revision)
            select r."tenantId", r."userId", r.active, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "userId" uuid, active boolean, revision bigint)
            on conflict (tenant_id, user_id) do update set active = excluded.active, revision = excluded.revision
            where excluded.revision > known_user.revision
            """;

    private final BatchStatement statements;

    DirectoryUsersProjection(BatchStatement statements) {
        this.statements = statements;
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
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from known_user where user_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from known_user where user_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, UUID userId, boolean active, long revision) {

        static Row of(UserEvent event) {
            var user = event.user();
            return new Row(user.tenantId(), user.id(), user.active(), user.revision());
        }
    }
}
