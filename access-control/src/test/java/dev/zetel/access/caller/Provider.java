package dev.zetel.access.caller;

import com.sun.net.httpserver.HttpServer;
import dev.zetel.chassis.testing.TestTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** As much of an identity provider as a service asks of it: where its keys are, and the keys. */
final class Provider {

    private static final int PORT = 18_379;
    static final String ADDRESS = "http://127.0.0.1:" + PORT;

    private final HttpServer server;

    private Provider(HttpServer server) {
        this.server = server;
    }

    static Provider start() throws IOException {
        var provider = new Provider(HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0));
        provider.serve(
                "/.well-known/openid-configuration",
                JsonUtil.toJson(Map.of("issuer", TestTokens.ISSUER, "jwks_uri", ADDRESS + "/keys")));
        provider.serve("/keys", new JsonWebKeySet(new RsaJsonWebKey(TestTokens.publicKey())).toJson());
        provider.server.start();
        return provider;
    }

    private void serve(String path, String json) {
        var content = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    void close() {
        server.stop(0);
    }
}
