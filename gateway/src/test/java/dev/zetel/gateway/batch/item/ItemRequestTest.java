package dev.zetel.gateway.batch.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.gateway.route.MalformedTarget;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemRequestTest {

    private static final String TOKEN = "Bearer abc";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /me                           | /v1.0/me
            me                            | /v1.0/me
            /users?$filter=a eq "b"       | /v1.0/users?$filter=a%20eq%20%22b%22
            /users/a#EXT#@example.org     | /v1.0/users/a%23EXT%23@example.org
            /users/jürgen@example.org     | /v1.0/users/j%C3%BCrgen@example.org
            /users?a=%20b                 | /v1.0/users?a=%20b
            /directoryRoles(roleTemplateId='1')/members | /v1.0/directoryRoles(roleTemplateId='1')/members
            /groups/1/members/$ref?@id=https://x.example//y | /v1.0/groups/1/members/$ref?@id=https://x.example//y
            """)
    void resolvesAUrlBelowTheRootOfTheApi(String url, String uri) {
        assertThat(request("GET", url).uri()).isEqualTo(uri);
    }

    @Test
    void findsTheServiceByTheRouteTable() {
        assertThat(request("POST", "/users/1/assignLicense").upstream()).contains(Upstream.LICENSING);
        assertThat(request("GET", "/unknown").upstream()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//me",
                "https://example.org/v1.0/me",
                "mailto:me",
                "/users/../q/health",
                "/users/%2e%2e/q",
                "/users//1",
                "\\\\example.org\\me",
                "/q",
                "q/health",
                "/%71/health",
                "/$batch",
                "$batch",
                "/%24batch",
                "/$batch?x=y",
                "/v1.0/users",
                "v1.0/users",
                "/V1.0/users",
                "/v1.0",
                "/users/a\r\nX-Header: b"
            })
    void refusesAUrlThatLeavesTheApiOrNestsABatch(String url) {
        assertThatThrownBy(() -> request("GET", url)).isInstanceOfAny(InvalidItem.class, MalformedTarget.class);
    }

    @Test
    void boundsTheLengthOfAUrlAsItIsSent() {
        assertThat(request("GET", "/" + "ü".repeat(681)).uri()).hasSize(4092);
        assertThatThrownBy(() -> request("GET", "/" + "ü".repeat(682))).hasMessageContaining("at most 4096 characters");
    }

    @Test
    void boundsTheLengthOfAllHeaders() {
        var most = Map.of("Prefer", "a".repeat(10 * 1024), "If-Match", "b".repeat(10 * 1024 - 14));
        var more = Map.of("Prefer", "a".repeat(10 * 1024), "If-Match", "b".repeat(10 * 1024 - 13));

        assertThat(with(most, Optional.empty()).headers().names()).hasSize(3);
        assertThatThrownBy(() -> with(more, Optional.empty())).hasMessageContaining("at most 20480 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "get", "CONNECT", "TRACE", "OPTIONS", "HEAD", "GET /q HTTP/1.1"})
    void refusesAnotherMethod(String method) {
        assertThatThrownBy(() -> request(method, "/me")).isInstanceOf(InvalidItem.class);
    }

    @Test
    void inheritsTheAuthorizationAndSetsWhatIsAllowed() {
        var own = Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json;odata.metadata=minimal",
                "ConsistencyLevel", "eventual",
                "Prefer", "return=minimal",
                "If-Match", "W/\"3\"",
                "Idempotency-Key", "k",
                "Zetel-Consistency", "t");

        var headers = with(own, Optional.empty()).headers();

        assertThat(headers.get("authorization")).isEqualTo(TOKEN);
        own.forEach((name, value) -> assertThat(headers.get(name)).isEqualTo(value));
    }

    @Test
    void acceptsTheCallersOwnAuthorizationOnceMore() {
        var headers = with(Map.of("Authorization", TOKEN), Optional.empty()).headers();

        assertThat(headers.getAll("authorization")).containsExactly(TOKEN);
    }

    @Test
    void refusesAnotherAuthorization() {
        assertThatThrownBy(() -> with(Map.of("Authorization", "Bearer other"), Optional.empty()))
                .isInstanceOf(InvalidItem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "X-Forwarded-Host, evil.example",
        "Forwarded, host=evil.example",
        "Cookie, a=b",
        "Connection, close",
        "Content-Length, 3",
        "traceparent, 00-1",
        "X-HTTP-Method-Override, DELETE",
        "client-request-id, 11111111-2222-3333-4444-555555555555",
        "x-ms-throttle-priority, high",
        "User-Agent, a",
        "Accept-Encoding, gzip"
    })
    void sendsNoOtherHeader(String name, String value) {
        var headers = with(Map.of(name, value, "Prefer", "return=minimal"), Optional.empty())
                .headers();

        assertThat(headers.names()).containsExactlyInAnyOrder("authorization", "prefer");
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() {
        assertThatThrownBy(() -> with(Map.of("Prefer", "a", "prefer", "b"), Optional.empty()))
                .isInstanceOf(InvalidItem.class);
    }

    @Test
    void refusesALineBreakInAHeader() {
        assertThatThrownBy(() -> with(Map.of("Prefer", "a\r\nX: b"), Optional.empty()))
                .isInstanceOf(InvalidItem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/merge-patch+json",
                "application/vnd.x+json;a=b"
            })
    void sendsJsonAsItIs(String contentType) {
        var body = Buffer.buffer("{\"a\": 1}");

        assertThat(with(Map.of("content-type", contentType), Optional.of(body)).body())
                .contains(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"+/8+/w==\"", "\"-_8-_w==\"", "\"-_8-_w\"", "\"\\u002b\\/8\\u002B/w==\""})
    void decodesOtherBodiesFromBase64(String written) {
        var body = with(Map.of("Content-Type", "image/png"), Optional.of(Buffer.buffer(written)))
                .body();

        assertThat(body).contains(Buffer.buffer(new byte[] {(byte) 0xfb, (byte) 0xff, (byte) 0x3e, (byte) 0xff}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "12", "\"not base64!\""})
    void refusesOtherBodiesThatAreNotBase64(String written) {
        assertThatThrownBy(() -> with(Map.of("Content-Type", "text/csv"), Optional.of(Buffer.buffer(written))))
                .isInstanceOf(InvalidItem.class);
    }

    @Test
    void refusesABodyThatDoesNotSayWhatItIs() {
        assertThatThrownBy(() -> with(Map.of(), Optional.of(Buffer.buffer("{}"))))
                .isInstanceOf(InvalidItem.class);
    }

    private static ItemRequest request(String method, String url) {
        return ItemRequest.of(new BatchItem("1", method, url, Map.of(), Optional.empty(), List.of()), TOKEN);
    }

    private static ItemRequest with(Map<String, String> headers, Optional<Buffer> body) {
        return ItemRequest.of(new BatchItem("1", "POST", "/users", headers, body, List.of()), TOKEN);
    }
}
