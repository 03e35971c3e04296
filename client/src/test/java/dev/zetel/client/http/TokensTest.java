package dev.zetel.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final String ENDPOINT = "/realms/zetel/protocol/openid-connect/token";

    private final StubServer server = new StubServer();
    private final Tokens tokens = new Tokens(server.url(), "zetel");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void areForAPersonWithAPassword() {
        server.answers(200, "{\"expires_in\":900,\"access_token\":\"aaa.bbb-_.ccc\"}");

        assertThat(tokens.ofPerson("zetel-cli", "ada@x.example", "a&b")).isEqualTo("aaa.bbb-_.ccc");

        assertThat(server.askedOnce().line()).isEqualTo("POST " + ENDPOINT);
        assertThat(server.askedOnce().body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=password", "client_id=zetel-cli", "username=ada%40x.example", "password=a%26b");
    }

    @Test
    void areForAnApplicationWithASecret() {
        server.answers(200, "{\"access_token\" : \"t\"}");

        assertThat(tokens.ofApplication("zetel-operator", "s3cret")).isEqualTo("t");

        assertThat(server.askedOnce().body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials", "client_id=zetel-operator", "client_secret=s3cret");
    }

    @Test
    void areRefusedWithTheReason() {
        server.answers(401, "{\"error\":\"invalid_grant\"}");

        assertThatThrownBy(() -> tokens.ofPerson("zetel-cli", "nobody", "x"))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessage("POST " + ENDPOINT + " answered 401: {\"error\":\"invalid_grant\"}");
    }
}
