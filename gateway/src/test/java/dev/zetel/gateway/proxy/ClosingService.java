package dev.zetel.gateway.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A service that answers the first request of each connection, says that it keeps it, and closes it when it has read the
 * second. It lists what it has read at {@code log}, which like {@code close} ends the connection in an orderly way.
 */
public class ClosingService implements QuarkusTestResourceLifecycleManager {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
        var url = "http://127.0.0.1:" + server.getLocalPort();
        return Map.of(
                "zetel.directory-url", url,
                "zetel.billing-url", url,
                "zetel.licensing-url", url,
                "zetel.gateway.idle-timeout", "1s");
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            var socket = server.accept();
            run(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            var input = new BufferedInputStream(socket.getInputStream());
            for (var answered = 0; ; answered++) {
                var line = read(input);
                var last = line.endsWith("/log") || line.endsWith("/close");
                if (answered > 0 && !last) {
                    return;
                }
                if (!line.endsWith("/silent")) {
                    respond(line.endsWith("/log") ? String.join(",", log) : line, last, socket);
                }
                if (last) {
                    return;
                }
            }
        }
    }

    /** Method and path. */
    private String read(InputStream input) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var octet = input.read();
            if (octet < 0) {
                throw new IOException("closed");
            }
            head.append((char) octet);
        }
        var length = LENGTH.matcher(head);
        if (length.find()) {
            input.readNBytes(Integer.parseInt(length.group(1)));
        }
        var line = head.substring(0, head.indexOf(" HTTP"));
        log.add(line);
        return line;
    }

    private static void respond(String text, boolean last, Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + (last ? "\r\nConnection: close" : "")
                                + "\r\n\r\n" + text)
                        .getBytes(ISO_8859_1));
    }

    private static void run(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // by the gateway, or at the end
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
