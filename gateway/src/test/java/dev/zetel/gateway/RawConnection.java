package dev.zetel.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A connection to the gateway on which a test writes bytes of its own choice. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    public RawConnection() {
        var origin = URI.create(Calls.origin());
        try {
            socket = new Socket(origin.getHost(), origin.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What arrives up to and with {@code ending}, or until the gateway closes the connection. */
    public String readUntil(String ending) {
        var text = new StringBuilder();
        try {
            while (text.indexOf(ending) < 0) {
                var octet = socket.getInputStream().read();
                if (octet < 0) {
                    break;
                }
                text.append((char) octet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("after: " + text, e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
