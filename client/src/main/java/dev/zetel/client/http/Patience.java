package dev.zetel.client.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How often a request is repeated that was answered 503 with {@code Retry-After}, which says that nothing has been done. Any
 * other failure is the caller's: a 502 or a broken connection may have had an effect.
 */
record Patience(int repetitions, Consumer<Duration> pause) {

    static final Patience NONE = new Patience(0, Patience::sleep);
    static final Patience ORDINARY = new Patience(10, Patience::sleep);

    Response until(Supplier<Response> request) {
        var response = request.get();
        for (var repetition = 0; repetition < repetitions && isToBeRepeated(response); repetition++) {
            pause.accept(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElseThrow()));
            response = request.get();
        }
        return response;
    }

    private static boolean isToBeRepeated(Response response) {
        return response.status() == 503
                && response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d+"))
                        .isPresent();
    }

    private static void sleep(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UnexpectedResponse("interrupted before a request was repeated");
        }
    }
}
