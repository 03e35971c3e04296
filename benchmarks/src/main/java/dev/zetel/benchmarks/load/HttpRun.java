package dev.zetel.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.CompletableFuture;

/** The connections of one load, all on one event loop. */
final class HttpRun {

    private final HttpClient client;
    private final String token;
    private final Script script;
    private final CompletableFuture<Double> finished = new CompletableFuture<>();
    private long begin;
    private long begun;
    private long answered;
    private int busy;

    HttpRun(HttpClient client, String token, Script script) {
        this.client = client;
        this.token = token;
        this.script = script;
    }

    /** Answers a second, once all are there. */
    CompletableFuture<Double> finished() {
        return finished;
    }

    void begin(int connections) {
        begin = System.nanoTime();
        busy = connections;
        for (var connection = 0; connection < connections; connection++) {
            next();
        }
    }

    private void next() {
        if (finished.isDone() || !script.goesOn().test(begun)) {
            if (--busy == 0) {
                finished.complete(answered * 1e9 / (System.nanoTime() - begin));
            }
            return;
        }
        var number = begun++;
        var call = script.calls().apply(number);
        client.request(call.method(), call.path())
                .compose(request -> send(request, call))
                .compose(answer -> body(answer, call))
                .onSuccess(body -> {
                    answered++;
                    script.answers().accept(number, body);
                    next();
                })
                .onFailure(finished::completeExceptionally);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        if (token != null) {
            request.putHeader("Authorization", "Bearer " + token);
        }
        return call.body() == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(call.body());
    }

    private static Future<Buffer> body(HttpClientResponse answer, Call call) {
        return answer.body()
                .compose(body -> answer.statusCode() == call.expected()
                        ? Future.succeededFuture(body)
                        : Future.failedFuture(
                                call.method() + " " + call.path() + " answered " + answer.statusCode() + ": " + body));
    }
}
