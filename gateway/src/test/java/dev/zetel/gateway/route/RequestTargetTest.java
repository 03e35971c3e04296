package dev.zetel.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0//users",
                "/v1.0/users//assignLicense",
                "/v1.0/../q/health",
                "/v1.0/users/..",
                "/v1.0/users/..;a=b/q",
                "/v1.0/users/./x",
                "/v1.0/users/%2e%2e/q",
                "/v1.0/users/%2E/x",
                "/v1.0/users/.%2e/x",
                "/v1.0/users%2Fx",
                "/v1.0/users%2fx",
                "/v1.0/users\\x",
                "/v1.0/users%5cx",
                "/v1.0/users%00",
                "/v1.0/users%0d%0ax",
                "/v1.0/users%7f",
                "/v1.0/users/%",
                "/v1.0/users/%zz",
                "/v1.0/users?$filter=%zz",
                "/v1.0/users?$filter=100%",
                "/v1.0/users?%2=1",
                "/v1.0/users/a b",
                "/v1.0/users/jürgen",
                "/v1.0/users#x",
                "/v2.0/users",
                "/%761.0/users",
                "/q/health",
                "http://example.org/v1.0/users",
                "*",
                ""
            })
    void refusesWhatAServiceCouldReadAsAnotherPath(String uri) {
        assertThatExceptionOfType(MalformedTarget.class).isThrownBy(() -> RequestTarget.of(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/users/a.b..c@example.org",
                "/v1.0/users/...",
                "/v1.0/users/guest%23EXT%23@example.org",
                "/v1.0/users/o'neil@example.org",
                "/v1.0/users/a+b@example.org",
                "/v1.0/users?$filter=a%20eq%20'100%25'",
                "/v1.0/users/j%C3%BCrgen@example.org",
                "/v1.0/groups/1/members/$ref?@id=https://other.example/../x",
                "/v1.0/users/"
            })
    void passesOnAHarmlessPathAsItCame(String uri) {
        assertThat(RequestTarget.of(uri).uri()).isEqualTo(uri);
    }

    @Test
    void readsTheNamesOfAPathWhicheverWayTheyAreSpelt() {
        var target = RequestTarget.of("/v1.0/users('a+b%40example.org')/Microsoft.Graph.assignLicense()?x=y(1)/z");

        assertThat(target.segments()).containsExactly("users", "'a+b@example.org'", "assignLicense");
    }
}
