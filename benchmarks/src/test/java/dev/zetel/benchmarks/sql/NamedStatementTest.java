package dev.zetel.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedStatementTest {

    @Test
    void putsAMarkInThePlaceOfEachName() {
        var statement =
                NamedStatement.of("select 1 where a = :tenant and b = any(cast(:users as uuid[])) or c = :tenant");

        assertThat(statement.text()).isEqualTo("select 1 where a = ? and b = any(cast(? as uuid[])) or c = ?");
        assertThat(statement.names()).containsExactly("tenant", "users", "tenant");
    }

    @Test
    void refusesToBindLessThanItNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedStatement.of("select :tenant").bind(null, Map.of("user", "somebody")))
                .withMessage("No value is given for :tenant");
    }

    @Test
    void leavesCastsAlone() {
        assertThat(NamedStatement.of("select :a::uuid").text()).isEqualTo("select ?::uuid");
    }
}
