package dev.zetel.benchmarks.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;

/** Keeps a number of connections busy with requests, each with one at a time: its next begins when its last is answered. */
public final class HttpLoad implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int connections;

    public HttpLoad(int connections) {
        this.connections = connections;
    }

    /** Answers a second, over at least the given time. */
    public double perSecond(Target target, Duration span, LongFunction<Call> calls) throws Exception {
        var end = System.nanoTime() + span.toNanos();
        return run(target, new Script(begun -> System.nanoTime() < end, calls, (number, body) -> {}));
    }

    /** Sends so many and hands over the body of each answer. Returns answers a second. */
    public double all(Target target, long many, LongFunction<Call> calls, BiConsumer<Long, Buffer> answers)
            throws Exception {
        return run(target, new Script(begun -> begun < many, calls, answers));
    }

    private double run(Target target, Script script) throws InterruptedException, ExecutionException, TimeoutException {
        var options = new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(target.port());
        var client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        try {
            var run = new HttpRun(client, target.token(), script);
            vertx.getOrCreateContext().runOnContext(start -> run.begin(connections));
            return run.finished().get(10, TimeUnit.MINUTES);
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
