package dev.zetel.chassis.consumer;

import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.licensing.UserLicensesEvent;
import dev.zetel.contracts.licensing.UserLicensesState;
import java.util.List;
import java.util.OptionalLong;

/** Counts how often each key is applied: no guard hides what comes twice. */
record CountingConsumer(BatchStatement statements, boolean transactionPerKey, Runnable fault)
        implements EventConsumer<UserLicensesEvent> {

    private static final String COUNT = """
            insert into delivery (key, run)
            select r."userId", r."tenantId"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("userId" text, "tenantId" text)
            on conflict (key) do update set times = delivery.times + 1
            """;

    @Override
    public Topic<UserLicensesEvent> topic() {
        return Topics.USER_LICENSES;
    }

    @Override
    public void consume(List<UserLicensesEvent> newest) {
        List<UserLicensesState> rows =
                newest.stream().map(UserLicensesEvent::userLicenses).toList();
        statements.run(COUNT, rows);
        fault.run();
    }

    @Override
    public void onTombstone(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        throw new UnsupportedOperationException(key);
    }
}
