package dev.zetel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalServices.class)
class RequestHeadTest {

    private static final String NO_MORE_HEADERS = "Host: a\r\n";

    @Test
    void takesTheLongestUrlAndSaysThatALongerOneIsTooLong() {
        var most = "/v1.0/users?$filter=" + "a".repeat(4096 - 20);

        assertThat(status(most, NO_MORE_HEADERS)).isEqualTo("200");
        assertError(most + "a", NO_MORE_HEADERS, "414", "Request_UriTooLong");
        assertError(most + "a".repeat(12_000), NO_MORE_HEADERS, "414", "Request_UriTooLong");
    }

    @Test
    void takesTheLargestHeadersAndSaysThatLargerOnesAreTooLarge() {
        var most = "Host: a\r\nX-A: " + "a".repeat(20 * 1024 - 5 - 3 - 15) + "\r\n";

        assertThat(status("/v1.0/users/text", most)).isEqualTo("200");
        assertError("/v1.0/users/1", most + "b: cd\r\n", "431", "Request_HeadersTooLarge");
        assertError("/v1.0/users/1", most + "b: " + "b".repeat(10_000) + "\r\n", "431", "Request_HeadersTooLarge");
    }

    @Test
    void boundsTheNumberOfHeaders() {
        assertThat(status("/v1.0/users/text", NO_MORE_HEADERS + "b: c\r\n".repeat(98)))
                .isEqualTo("200");
        assertError("/v1.0/users/1", NO_MORE_HEADERS + "b: c\r\n".repeat(99), "431", "Request_HeadersTooLarge");
    }

    @Test
    void saysTheSameOfItsOwnPaths() {
        assertError("/q/health/live?" + "a".repeat(5000), NO_MORE_HEADERS, "414", "Request_UriTooLong");
    }

    /** Beyond four times as much the framework answers, without a body. */
    @Test
    void refusesWhatIsMuchLonger() {
        assertThat(status("/v1.0/users?" + "a".repeat(20_000), NO_MORE_HEADERS)).isEqualTo("414");
        assertThat(status("/v1.0/users/1", NO_MORE_HEADERS + "b: " + "c".repeat(40_000) + "\r\n"))
                .isEqualTo("431");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a\r\nHost: b\r\n", "Host: a b\r\n", "Host: a/b\r\n", "Host: \r\n", ""})
    void refusesARequestThatDoesNotSayForWhomItIs(String headers) {
        assertError("/v1.0/users/1", headers, "400", "Request_BadRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/users/%zz",
                "/v1.0/users/100%",
                "/v1.0/users/a^b",
                "/v1.0/users/a|b",
                "/v1.0/users/{id}",
                "/v1.0/users/a\\b",
                "/v1.0/users?$filter=displayName%20eq%20'a|b'",
                "/v1.0/users?$filter=a^b",
                "/v1.0/users?$filter={a}",
                "/v1.0/users?$filter=<a>",
                "/v1.0/users?$filter=a\"b",
                "/v1.0/users?$filter=a`b",
                "/v1.0/users?$filter=a\\b",
                "/v1.0/users?$filter=a#b",
                "/v1.0/users?$filter=ü",
                "/v1.0/subscribedSkus?$select=%zz",
                "/v1.0/subscribedSkus?$select=%",
                "/v1.0/subscribedSkus?$select=%4"
            })
    void saysWhichCharactersAreWrittenAsEscapes(String uri) {
        assertError(uri, NO_MORE_HEADERS, "400", "Request_BadRequest");
    }

    private static void assertError(String uri, String headers, String status, String code) {
        try (var connection = sent(uri, headers)) {
            var response = connection.readUntil("}}}");
            assertThat(response).startsWith("HTTP/1.1 " + status);
            assertThat(new JsonObject(response.substring(response.indexOf("\r\n\r\n") + 4))
                            .getJsonObject("error")
                            .getString("code"))
                    .isEqualTo(code);
        }
    }

    private static String status(String uri, String headers) {
        try (var connection = sent(uri, headers)) {
            return connection.readUntil("\r\n").split(" ")[1];
        }
    }

    private static RawConnection sent(String uri, String headers) {
        var connection = new RawConnection();
        connection.write("GET " + uri + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
        return connection;
    }
}
