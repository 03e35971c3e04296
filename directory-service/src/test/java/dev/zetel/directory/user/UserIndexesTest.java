package dev.zetel.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page and every filter reads an index from where it begins, also behind the policy that keeps tenants apart. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class UserIndexesTest {

    /** Enough for the planner to see a difference. */
    private static final String USERS = """
            insert into directory_user (tenant_id, user_id, user_principal_name, display_name, mail_nickname,
                account_enabled, mail, usage_location, created_date_time, revision)
            select '%1$s', gen_random_uuid(), n || '@%1$s.example', 'User ' || n, 'user' || n,
                true, n || '@%1$s.example', case when n %% 100 = 0 then 'DE' else 'FR' end, now(), 1
            from generate_series(1, 5000) n
            """;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deleted_date_time is null                              | user_id >",
                "deleted_date_time is null and display_name_key = 'user 7'  | display_name_key =",
                "deleted_date_time is null and mail_key = '7@b.example' | mail_key =",
                "deleted_date_time is null and usage_location = 'DE'    | usage_location ="
            })
    void pagesByAnIndex(String condition, String access) throws SQLException {
        var plan = plan(condition + " and user_id > '" + new UUID(0, 0) + "' order by user_id limit 101");

        assertThat(plan).doesNotContain("Sort");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(access));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deleted_date_time is null and upn_key = '7@b.example'",
                "deleted_date_time is null and user_id = '9a1d3c52-7f0e-4b6e-8a57-3f4c1b2d6e70'"
            })
    void findsOneByAnIndex(String condition) throws SQLException {
        var key = condition.replaceAll(".* and (\\w+) = .*", "$1");

        assertThat(plan(condition).lines().filter(line -> line.contains("Index Cond")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(key + " ="));
    }

    private String plan(String condition) throws SQLException {
        var tenant = UUID.randomUUID();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('zetel.tenant', '" + tenant + "', true)");
            statement.execute(USERS.formatted(tenant));
            statement.execute("analyze directory_user");
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            var lines = new ArrayList<String>();
            try (var result = statement.executeQuery("explain (costs off) select * from directory_user"
                    + " where tenant_id = '" + tenant + "' and " + condition)) {
                while (result.next()) {
                    lines.add(result.getString(1));
                }
            }
            connection.rollback();
            return String.join("\n", lines);
        }
    }
}
