package dev.zetel.chassis.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between clients and a server of this machine, and can do what a network does that drops all packets: nothing passes,
 * and no connection ends. What was sent meanwhile arrives once packets pass again. Or the host vanishes and another is at its
 * address: connections that there are stay silent for ever, new ones work.
 */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean passing = true;
    private Set<Socket> vanished = Set.of();

    private TcpProxy(int target) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
    }

    public static TcpProxy to(int port) throws IOException {
        var proxy = new TcpProxy(port);
        start(proxy::accept);
        return proxy;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public synchronized void dropPackets() {
        passing = false;
    }

    public synchronized void replaceHost() {
        vanished = Set.copyOf(sockets);
    }

    public synchronized void passPackets() {
        passing = true;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        vanished = Set.of();
        passPackets();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    /** The end of a connection is a packet too. */
    private void pump(Socket from, Socket to) {
        var buffer = new byte[8_192];
        try (from;
                to) {
            int read;
            do {
                read = from.getInputStream().read(buffer);
                awaitPassing(from);
                to.getOutputStream().write(buffer, 0, Math.max(0, read));
            } while (read >= 0);
        } catch (IOException e) {
            // one side has closed
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized void awaitPassing(Socket from) throws IOException {
        try {
            while (!passing || vanished.contains(from)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
