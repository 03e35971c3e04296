package dev.zetel.local.checkout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Optional;

/** The ports of a stack: all keep their distance from the base, which is the gateway's own. */
public record Ports(int base) {

    public static final int STANDARD_BASE = 8080;

    public Ports {
        for (var listener : Listener.values()) {
            var port = of(listener, base);
            if (port < 1024 || port > 65_535) {
                throw new IllegalArgumentException(
                        "port base " + base + " puts " + listener.label() + " at " + port + ", outside 1024 to 65535");
            }
        }
    }

    public int of(Listener listener) {
        return of(listener, base);
    }

    private static int of(Listener listener, int base) {
        return listener.standardPort() + base - STANDARD_BASE;
    }

    /** Where one listens, for a component of the stack. */
    public String url(Listener listener) {
        return "http://127.0.0.1:" + of(listener);
    }

    /** Where the gateway has the public API. */
    public String api() {
        return "http://localhost:" + of(Listener.GATEWAY) + "/v1.0";
    }

    /** A port that somebody else listens on, if there is one. */
    public Optional<Listener> taken() {
        return Arrays.stream(Listener.values())
                .filter(listener -> isTaken(of(listener)))
                .findFirst();
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
