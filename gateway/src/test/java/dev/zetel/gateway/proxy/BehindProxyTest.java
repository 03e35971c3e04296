package dev.zetel.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.Calls;
import dev.zetel.gateway.LocalServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(BehindProxyTest.TrustsThisMachine.class)
@WithTestResource(LocalServices.class)
class BehindProxyTest {

    private final Calls calls = new Calls();

    @ParameterizedTest
    @CsvSource({
        "api.example.org,           ,     https, api.example.org,      443",
        "api.example.org,       8443,     https, api.example.org:8443, 8443",
        "api.example.org:444,   8443,     https, api.example.org:444,  444",
        "[2001:db8::1],         8443,     https, [2001:db8::1]:8443,   8443"
    })
    void believesAConfiguredProxy(String host, String port, String proto, String forwarded, String forwardedPort) {
        var request = calls.get("/users/1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", proto)
                .header("X-Forwarded-Host", host);
        if (port != null) {
            request.header("X-Forwarded-Port", port);
        }

        var headers = calls.echo(request).getJsonObject("headers").getMap();

        assertThat(headers)
                .containsEntry("x-forwarded-for", "203.0.113.9, 127.0.0.1")
                .containsEntry("x-forwarded-proto", "https")
                .containsEntry("x-forwarded-host", forwarded)
                .containsEntry("x-forwarded-port", forwardedPort);
    }

    @Test
    void fillsInWhatTheProxyDoesNotSay() {
        var headers = calls.echo(calls.get("/users/1").header("X-Forwarded-Proto", "gopher"))
                .getJsonObject("headers")
                .getMap();

        assertThat(headers)
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", URI.create(Calls.origin()).getAuthority());
    }

    @Test
    void dropsWhatItDoesNotPassOnEvenThen() {
        var headers = calls.echo(Calls.spoofed(calls.get("/users/1")))
                .getJsonObject("headers")
                .getMap();

        assertThat(headers).doesNotContainKeys("forwarded", "x-forwarded-prefix", "x-real-ip");
    }

    public static class TrustsThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zetel.gateway.trusted-proxies", "192.0.2.0/24,127.0.0.1");
        }
    }
}
