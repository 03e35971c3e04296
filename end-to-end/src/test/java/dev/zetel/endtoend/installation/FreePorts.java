package dev.zetel.endtoend.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on, below those that the system gives to outgoing connections: a part that is down keeps its own. */
final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_000;

    private int last = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);

    int next() {
        do {
            last++;
        } while (isTaken(last));
        return last;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
