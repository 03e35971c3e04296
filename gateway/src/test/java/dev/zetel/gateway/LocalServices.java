package dev.zetel.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Three HTTP servers in the place of the services; licensing has a second replica, which is down. */
public class LocalServices implements QuarkusTestResourceLifecycleManager {

    /** The argument that names a service of which no replica is there. */
    public static final String DOWN = "down";

    private final Vertx vertx = Vertx.vertx();
    private String down = "";

    @Override
    public void init(Map<String, String> arguments) {
        down = arguments.getOrDefault(DOWN, "");
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "zetel.directory-url",
                url(start("directory")),
                "zetel.billing-url",
                url(start("billing")),
                "zetel.licensing-url",
                url(closedPort()) + "," + url(start("licensing")),
                // a machine may be slow; the test that is about patience sets its own
                "zetel.gateway.connect-timeout",
                "30s",
                "zetel.gateway.max-body-size",
                "8M");
    }

    private int start(String service) {
        return service.equals(down) ? closedPort() : LocalService.start(vertx, service);
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
