package dev.zetel.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.zetel.local.checkout.FreePorts;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.running.ThisStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, against a stack of which only the token endpoint is there. */
class TokenTest {

    @TempDir
    Path checkout;

    private final Ports ports = FreePorts.some();
    private HttpServer keycloak;
    private String form = "";
    private int status = 200;
    private String response = "{\"expires_in\" : 900, \"access_token\" : \"aaa.bbb-_.ccc\"}";

    @BeforeEach
    void answerForKeycloak() throws IOException {
        ThisStack.isUpIn(checkout, ports, Map.of());
        keycloak = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Listener.KEYCLOAK)), 0);
        keycloak.createContext("/realms/zetel/protocol/openid-connect/token", exchange -> {
            form = URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, response.length());
            exchange.getResponseBody().write(response.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void printsTheTokenOfAnAdministrator() throws Exception {
        assertThat(run("global")).containsExactly("aaa.bbb-_.ccc");

        assertThat(form.split("&"))
                .contains("grant_type=password", "username=greta.lindqvist@meadow.example", "client_id=zetel-cli");
    }

    @Test
    void printsTheTokenOfTheOperator() throws Exception {
        assertThat(run("operator")).containsExactly("aaa.bbb-_.ccc");

        assertThat(form.split("&")).contains("grant_type=client_credentials", "client_id=zetel-operator");
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        status = 401;
        response = "{\"error\":\"invalid_grant\"}";

        assertThat(run("nobody@meadow.example"))
                .containsExactly("zetel: POST /realms/zetel/protocol/openid-connect/token answered 401: " + response);
    }

    /** Each of them would add a good part of a second, which a person at a prompt notices. */
    @Test
    void loadsNoneOfTheLibrariesThatTakeLongToLoad() throws Exception {
        var loaded = run("global", "-verbose:class");

        assertThat(loaded).anyMatch(line -> line.contains("dev.zetel.local.stack.Identity"));
        assertThat(loaded)
                .noneMatch(line -> line.contains("com.fasterxml"))
                .noneMatch(line -> line.contains("picocli"))
                .noneMatch(line -> line.contains("java.net.http."));
    }

    private List<String> run(String account, String... options) throws IOException {
        return new OwnProcess(checkout, options).run("token", account);
    }
}
