package dev.zetel.access.projection;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.AdministratorRolesEvent;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps who holds which administrator roles (S13). */
@ApplicationScoped
@IfBuildProperty(name = "zetel.callers", stringValue = "projected")
class DirectoryRolesProjection implements EventConsumer<AdministratorRolesEvent> {

    private static final String UPSERT = """
            insert into known_administrator (tenant_id, user_id, roles, revision)
            select r."tenantId", r."userId", r.roles, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "userId" uuid, roles text, revision bigint)
            on conflict (tenant_id, user_id) do update set roles = excluded.roles, revision = excluded.revision
            where excluded.revision > known_administrator.revision
            """;

    private final BatchStatement statements;

    DirectoryRolesProjection(BatchStatement statements) {
        this.statements = statements;
    }

    @Override
    public Topic<AdministratorRolesEvent> topic() {
        return Topics.ROLE_ASSIGNMENTS;
    }

    @Override
    public String name() {
        return "known-administrators";
    }

    @Override
    public void consume(List<AdministratorRolesEvent> newest) {
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from known_administrator where user_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision(
                "select revision from known_administrator where user_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, UUID userId, String roles, long revision) {

        static Row of(AdministratorRolesEvent event) {
            var administrator = event.administrator();
            var roles = administrator.roleTemplateIds().stream()
                    .flatMap(id -> AdministratorRole.ofTemplate(id).stream())
                    .map(Enum::name)
                    .collect(Collectors.joining(","));
            return new Row(administrator.tenantId(), administrator.userId(), roles, administrator.revision());
        }
    }
}
