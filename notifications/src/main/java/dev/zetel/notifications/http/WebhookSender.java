package dev.zetel.notifications.http;

import dev.zetel.notifications.address.AddressGuard;
import dev.zetel.notifications.address.Destination;
import dev.zetel.notifications.address.WebhookUrlRefused;
import dev.zetel.notifications.delivery.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one delivery to the very address that was checked, and reads no more of the response than its status. */
class WebhookSender {

    private final Vertx vertx;
    private final HttpClient client;
    private final AddressGuard guard;
    private final Duration timeOut;

    WebhookSender(Vertx vertx, HttpClient client, AddressGuard guard, Duration timeOut) {
        this.vertx = vertx;
        this.client = client;
        this.guard = guard;
        this.timeOut = timeOut;
    }

    /** Blocks until there is an outcome, for the time-out at the most: names that nobody resolves count too. */
    Outcome send(WebhookAttempt attempt) throws InterruptedException {
        var exchange = new Exchange();
        try {
            return vertx.executeBlocking(() -> guard.check(attempt.url()), false)
                    .compose(destination -> exchange.open(client, options(destination)))
                    .compose(request -> post(request, attempt))
                    .map(WebhookSender::outcome)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeOut.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Outcome.failed("The receiver has not answered within " + timeOut.toSeconds() + " s.");
        } catch (ExecutionException e) {
            return Outcome.failed(reason(e.getCause()));
        } finally {
            exchange.close();
        }
    }

    private RequestOptions options(Destination destination) {
        var url = destination.url();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        url.port(), destination.address().getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.encrypted())
                .setURI(url.target())
                .setFollowRedirects(false)
                .setTimeout(timeOut.toMillis());
    }

    private static Future<Integer> post(HttpClientRequest request, WebhookAttempt attempt) {
        return request.putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("user-agent", "Zetel-Webhooks")
                .putHeader("webhook-id", attempt.eventId())
                .putHeader("webhook-timestamp", String.valueOf(attempt.timestamp()))
                .putHeader("webhook-signature", attempt.signatures())
                .send(attempt.payload())
                .map(response -> response.statusCode());
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.delivered();
        }
        var redirect = status >= 300 && status < 400 ? " Redirects are not followed." : "";
        return Outcome.failed("The receiver answered " + status + "." + redirect);
    }

    private static String reason(Throwable failure) {
        return failure instanceof WebhookUrlRefused
                ? failure.getMessage()
                : "The receiver cannot be reached: " + failure.getMessage();
    }
}
