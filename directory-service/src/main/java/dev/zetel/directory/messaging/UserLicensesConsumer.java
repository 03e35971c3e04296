package dev.zetel.directory.messaging;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.HeldLicense;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Keeps what every user holds, to be shown on the user. */
@ApplicationScoped
class UserLicensesConsumer implements EventConsumer<UserLicensesEvent> {

    private static final String UPSERT = """
            insert into user_license (tenant_id, user_id, licenses, revision)
            select r."tenantId", r."userId", r.licenses, r.revision
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r("tenantId" uuid, "userId" uuid, licenses jsonb, revision bigint)
            on conflict (tenant_id, user_id) do update set licenses = excluded.licenses, revision = excluded.revision
            where excluded.revision > user_license.revision
            """;

    private final BatchStatement statements;

    UserLicensesConsumer(BatchStatement statements) {
        this.statements = statements;
    }

    @Override
    public Topic<UserLicensesEvent> topic() {
        return Topics.USER_LICENSES;
    }

    @Override
    public String name() {
        return "user-licenses";
    }

    @Override
    public void consume(List<UserLicensesEvent> newest) {
        statements.run(UPSERT, newest.stream().map(Row::of).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from user_license where user_id = :id", UUID.fromString(key));
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from user_license where user_id = :id", UUID.fromString(key));
    }

    private record Row(UUID tenantId, UUID userId, List<HeldLicense> licenses, long revision) {

        static Row of(UserLicensesEvent event) {
            var state = event.userLicenses();
            return new Row(
                    state.tenantId(), state.userId(), state.removed() ? List.of() : state.licenses(), state.revision());
        }
    }
}
