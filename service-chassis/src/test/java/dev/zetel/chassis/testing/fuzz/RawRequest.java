package dev.zetel.chassis.testing.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as it goes over the wire: no client library corrects or refuses it. */
record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int SHOWN = 500;

    RawResponse send(URI origin) throws IOException {
        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(bytes());
            return RawResponse.of(socket.getInputStream().readAllBytes());
        }
    }

    private byte[] bytes() {
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, target)
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            request.writeBytes(("Content-Length: " + body.length + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        request.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body == null ? new byte[0] : body);
        return request.toByteArray();
    }

    @Override
    public String toString() {
        var named = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals("Authorization"))
                .toList();
        var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return "%.500s %.500s %s %s"
                .formatted(method, target, named, text.substring(0, Math.min(text.length(), SHOWN)));
    }
}
