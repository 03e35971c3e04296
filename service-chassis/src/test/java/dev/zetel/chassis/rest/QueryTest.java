package dev.zetel.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void readsComparisonsJoinedByAnd() {
        var filter = Filter.parse("status eq 'open' and displayName eq 'O''Hara and eq' and seats eq 5");

        assertThat(filter.clauses())
                .containsExactly(
                        new Filter.Equals("status", "open"),
                        new Filter.Equals("displayName", "O'Hara and eq"),
                        new Filter.Equals("seats", "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status",
                "status eq",
                "status eq 'open",
                "status ne 'open'",
                "status eq 'open' or status eq 'x'",
                "status eq 'open' and",
                "startsWith(displayName,'A')"
            })
    void refusesWhatItDoesNotSupport(String text) {
        assertThatThrownBy(() -> Filter.parse(text)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void refusesMoreThanFiftyComparisons() {
        var text = "a eq 1 and ".repeat(50) + "a eq 1";

        assertThatThrownBy(() -> Filter.parse(text)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void namesThePropertyThatCannotBeFilteredBy() {
        var filter = Filter.parse("secret eq 'x'");

        assertThatThrownBy(() -> filter.over(Set.of("status"))).hasMessageContaining("secret");
    }

    @Test
    void namesThePropertyThatIsComparedMoreThanOnce() {
        var filter = Filter.parse("skuId eq 'a' and status eq 'open' and skuId eq 'b'");

        assertThat(filter.value("status")).contains("open");
        assertThatThrownBy(() -> filter.value("skuId"))
                .isInstanceOf(RequestMalformed.class)
                .hasMessageContaining("'skuId'");
    }

    @Test
    void tellsTheTextNullFromNull() {
        assertThat(Filter.parse("displayName eq 'null'").value("displayName")).contains("null");
        assertThatThrownBy(() -> Filter.parse("displayName eq null"))
                .isInstanceOf(RequestMalformed.class)
                .hasMessageContaining("'displayName'");
    }

    @Test
    void readsBackTheSkipTokenThatItWrote() {
        assertThat(SkipToken.read(SkipToken.write("zoë@contoso.example"))).isEqualTo("zoë@contoso.example");
        assertThatThrownBy(() -> SkipToken.read("***")).isInstanceOf(RequestMalformed.class);
    }
}
