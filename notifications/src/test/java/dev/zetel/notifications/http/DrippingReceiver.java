package dev.zetel.notifications.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Answers its one request with a header that never ends, a byte every tenth of a second. */
final class DrippingReceiver implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Future<Future<?>> dripping = clock.submit(this::accept);

    DrippingReceiver() throws IOException {}

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Fails unless a write has failed. */
    void awaitClosedConnection() throws Exception {
        var bytes = dripping.get();
        assertThatThrownBy(bytes::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UncheckedIOException.class);
    }

    @Override
    public void close() throws IOException {
        server.close();
        clock.shutdownNow();
    }

    private Future<?> accept() throws IOException {
        var answer = server.accept().getOutputStream();
        answer.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes());
        return clock.scheduleAtFixedRate(() -> drip(answer), 0, 100, TimeUnit.MILLISECONDS);
    }

    private static void drip(OutputStream answer) {
        try {
            answer.write('x');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
