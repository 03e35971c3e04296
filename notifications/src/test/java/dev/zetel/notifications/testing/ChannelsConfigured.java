package dev.zetel.notifications.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Tells the service of a mail server that a test may start, or not, and lets webhooks lead to receivers of the test. */
public class ChannelsConfigured implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "zetel.test.mail-port";

    /** A system property, since tests have another class loader than resources. */
    static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> start() {
        var port = String.valueOf(freePort());
        System.setProperty(PORT, port);
        return Map.of(
                "zetel.notifications.allowed-networks", "127.0.0.0/8",
                "zetel.notifications.mail.host", "127.0.0.1",
                "zetel.notifications.mail.from", "Zetel <no-reply@zetel.example>",
                "zetel.notifications.mail.portal-url", "https://portal.example/",
                "quarkus.mailer.port", port);
    }

    @Override
    public void stop() {}

    /** Below those that the system gives to outgoing connections, so that it stays free until the test wants it. */
    private static int freePort() {
        for (var tries = 0; ; tries++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (tries == 50) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
