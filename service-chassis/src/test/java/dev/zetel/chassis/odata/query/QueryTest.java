package dev.zetel.chassis.odata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.filter.ODataFilter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void readsComparisonsJoinedByAnd() {
        var filter = ODataFilter.parse("status eq 'open' and displayName eq 'O''Hara and eq' and seats eq 5");

        assertThat(filter.clauses())
                .containsExactly(
                        new ODataFilter.Equals("status", "open"),
                        new ODataFilter.Equals("displayName", "O'Hara and eq"),
                        new ODataFilter.Equals("seats", "5"));
    }

    @Test
    void readsALongText() {
        var text = "it''s ".repeat(100_000);

        assertThat(ODataFilter.parse("displayName eq '" + text + "'").clauses())
                .containsExactly(new ODataFilter.Equals("displayName", text.replace("''", "'")));
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
        assertThatThrownBy(() -> ODataFilter.parse(text)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void refusesMoreThanFiftyComparisons() {
        var text = "a eq 1 and ".repeat(50) + "a eq 1";

        assertThatThrownBy(() -> ODataFilter.parse(text)).isInstanceOf(RequestMalformed.class);
    }

    @Test
    void namesThePropertyThatCannotBeFilteredBy() {
        var filter = ODataFilter.parse("secret eq 'x'");

        assertThatThrownBy(() -> filter.over(Set.of("status"))).hasMessageContaining("secret");
    }

    @Test
    void namesThePropertyThatIsComparedMoreThanOnce() {
        var filter = ODataFilter.parse("skuId eq 'a' and status eq 'open' and skuId eq 'b'");

        assertThat(filter.value("status")).contains("open");
        assertThatThrownBy(() -> filter.value("skuId"))
                .isInstanceOf(RequestMalformed.class)
                .hasMessageContaining("'skuId'");
    }

    @Test
    void tellsTheTextNullFromNull() {
        assertThat(ODataFilter.parse("displayName eq 'null'").value("displayName"))
                .contains("null");
        assertThatThrownBy(() -> ODataFilter.parse("displayName eq null"))
                .isInstanceOf(RequestMalformed.class)
                .hasMessageContaining("'displayName'");
    }

    @Test
    void readsBackTheSkipTokenThatItWrote() {
        assertThat(SkipToken.read(SkipToken.write("zoë@contoso.example"))).isEqualTo("zoë@contoso.example");
        assertThatThrownBy(() -> SkipToken.read("***")).isInstanceOf(RequestMalformed.class);
    }
}
