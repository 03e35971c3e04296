package dev.zetel.notifications.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.address.AddressGuard;
import dev.zetel.notifications.address.NameResolver;
import dev.zetel.notifications.signature.WebhookSecret;
import dev.zetel.notifications.testing.Receiver;
import dev.zetel.notifications.testing.Signature;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WebhookSenderTest {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8");
    private static final NameResolver TO_LOOPBACK = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = Receiver.start();
    private final WebhookSecret secret = WebhookSecret.generate();

    @AfterEach
    void close() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsASignedCloudEvent() throws InterruptedException {
        var outcome =
                sender(LOOPBACK, TO_LOOPBACK).send(attempt("http://receiver.example:" + receiver.port() + "/a?b=c"));

        assertThat(outcome.isDelivered()).isTrue();
        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(request.header("host")).isEqualTo("receiver.example:" + receiver.port());
            assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
            assertThat(request.header("webhook-id")).isEqualTo("billing-1");
            assertThat(request.header("webhook-timestamp")).isEqualTo("1772355600");
            assertThat(request.path()).isEqualTo("/a?b=c");
            assertThat(request.body()).isEqualTo("{\"id\":\"billing-1\",\"name\":\"Zoë\"}");
            assertThat(Signature.isValid(request, secret.value())).isTrue();
            assertThat(Signature.isValid(request, WebhookSecret.generate().value()))
                    .isFalse();
        });
    }

    @Test
    void signsWithEachOfTwoSecrets() throws InterruptedException {
        var other = WebhookSecret.generate();
        sender(LOOPBACK, TO_LOOPBACK).send(attempt(receiver.url(), secret, other));

        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(Signature.isValid(request, secret.value())).isTrue();
            assertThat(Signature.isValid(request, other.value())).isTrue();
        });
    }

    @Test
    void takesEveryAnswerButOfSuccessForAFailure() throws InterruptedException {
        receiver.answers(500);

        var outcome = sender(LOOPBACK, TO_LOOPBACK).send(attempt(receiver.url()));

        assertThat(outcome.error()).isEqualTo("The receiver answered 500.");
    }

    @Test
    void doesNotFollowARedirect() throws InterruptedException {
        try (var elsewhere = Receiver.start()) {
            receiver.redirectsTo(elsewhere.url());

            var outcome = sender(LOOPBACK, TO_LOOPBACK).send(attempt(receiver.url()));

            assertThat(outcome.error()).isEqualTo("The receiver answered 303. Redirects are not followed.");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void takesSilenceForAFailure() throws InterruptedException {
        receiver.fallsSilent();

        var outcome = sender(LOOPBACK, TO_LOOPBACK).send(attempt(receiver.url()));

        assertThat(receiver.received()).hasSize(1);
        assertThat(outcome.error()).startsWith("The receiver");
        assertThat(outcome.isDelivered()).isFalse();
    }

    /** Each byte by itself is in time; there is no end of them until the sender closes the connection. */
    @Test
    @Timeout(60)
    void doesNotWaitForAnAnswerThatComesByteByByte() throws Exception {
        try (var slow = new DrippingReceiver()) {
            var outcome = sender(LOOPBACK, TO_LOOPBACK).send(attempt(slow.url()));

            assertThat(outcome.isDelivered()).isFalse();
            slow.awaitClosedConnection();
        }
    }

    @Test
    @Timeout(60)
    void doesNotWaitForANameServer() throws InterruptedException {
        var answered = new CountDownLatch(1);
        NameResolver silent = host -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return TO_LOOPBACK.resolve(host);
        };

        var outcome = sender(LOOPBACK, silent).send(attempt(receiver.url()));

        assertThat(outcome.error()).isEqualTo("The receiver has not answered within 1 s.");
        answered.countDown();
    }

    @Test
    void connectsToTheVeryAddressThatWasCheckedHoweverTheNameServerAnswersNext() throws InterruptedException {
        var answers = List.of("93.184.216.34", "127.0.0.1").iterator();
        NameResolver rebinding = host -> new InetAddress[] {InetAddress.getByName(answers.next())};
        var sender = sender(List.of("93.184.216.34/32"), rebinding);
        var url = "http://receiver.example:" + receiver.port() + "/";

        var first = sender.send(attempt(url));
        var second = sender.send(attempt(url));

        assertThat(first.isDelivered()).isFalse();
        assertThat(second.error()).isEqualTo("The URL must begin with https://.");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void refusesAtDeliveryWhatHasBecomePrivate() throws InterruptedException {
        var outcome = sender(List.of(), TO_LOOPBACK).send(attempt("https://receiver.example:" + receiver.port() + "/"));

        assertThat(outcome.error()).isEqualTo("The URL must lead to a public address.");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void asksForTheCertificateOfTheNameAndVerifiesIt() throws InterruptedException {
        var certificate = Certificate.of("receiver.example");
        try (var encrypted = Receiver.startEncrypted(certificate.serverContext())) {
            var trusting = trusting(certificate);

            var right = trusting.send(attempt("https://receiver.example:" + encrypted.port() + "/"));
            var wrong = trusting.send(attempt("https://other.example:" + encrypted.port() + "/"));
            var unknown =
                    sender(LOOPBACK, TO_LOOPBACK).send(attempt("https://receiver.example:" + encrypted.port() + "/"));

            assertThat(right.error()).isNull();
            assertThat(wrong.isDelivered()).isFalse();
            assertThat(unknown.isDelivered()).isFalse();
            assertThat(encrypted.received()).hasSize(1);
        }
    }

    private WebhookSender sender(List<String> allowed, NameResolver resolver) {
        var client = vertx.createHttpClient(WebhookSenders.options());
        return new WebhookSender(vertx, client, new AddressGuard(allowed, resolver), Duration.ofSeconds(1));
    }

    private WebhookSender trusting(Certificate certificate) {
        var store = new PfxOptions().setPath(certificate.store().toString()).setPassword(Certificate.PASSWORD);
        var client = vertx.createHttpClient(WebhookSenders.options().setTrustOptions(store));
        return new WebhookSender(vertx, client, new AddressGuard(LOOPBACK, TO_LOOPBACK), Duration.ofSeconds(5));
    }

    private WebhookAttempt attempt(String url) {
        return attempt(url, secret);
    }

    private static WebhookAttempt attempt(String url, WebhookSecret... secrets) {
        return new WebhookAttempt(
                new TenantId(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                url,
                List.of(secrets),
                "billing-1",
                "{\"id\":\"billing-1\",\"name\":\"Zoë\"}",
                Instant.parse("2026-03-01T09:00:00Z"));
    }
}
