package dev.zetel.local.component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Finds out whether the process behind a port works. */
public final class Probe {

    private static final int MILLIS = 5_000;

    private Probe() {}

    public static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A server that refuses or fails has no content. */
    public static boolean says200(int port, String path) {
        try {
            var connection =
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.getInputStream().close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
