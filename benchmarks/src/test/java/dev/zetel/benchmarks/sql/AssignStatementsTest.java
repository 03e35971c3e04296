package dev.zetel.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignStatementsTest {

    @Test
    void findsTheStatementsOfAnAssignmentInTheService() {
        var statements = AssignStatements.of(getClass().getClassLoader());

        assertThat(statements.take().text()).contains("update seat_pool", "insert into seat");
        assertThat(statements.change().text()).contains("user_licenses");
        assertThat(statements.record().text()).contains("insert into outbox");
        assertThat(statements.record().names()).containsExactly("rows");
        assertThat(statements.scope().names()).containsExactly("tenants");
    }
}
