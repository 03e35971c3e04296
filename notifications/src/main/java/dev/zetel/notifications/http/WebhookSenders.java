package dev.zetel.notifications.http;

import dev.zetel.notifications.address.AddressGuard;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the sender of this process. */
@ApplicationScoped
class WebhookSenders {

    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    @Produces
    @Singleton
    WebhookSender sender(Vertx vertx, AddressGuard guard) {
        return new WebhookSender(vertx, vertx.createHttpClient(options()), guard, TIME_OUT);
    }

    /** No connection serves twice: the next delivery checks the address that it connects to. */
    static HttpClientOptions options() {
        return new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(WebhookChannel.SLOTS);
    }
}
