package dev.zetel.notifications.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** Computed with another implementation: {@code openssl dgst -sha256 -mac HMAC}. */
    @Test
    void signsAsStandardWebhooksSays() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void areThirtyTwoRandomBytes() {
        var one = WebhookSecret.generate();

        assertThat(one.value())
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.generate().value());
        assertThat(Base64.getDecoder().decode(one.value().substring(6))).hasSize(32);
    }

    @Test
    void areNotPrinted() {
        assertThat(WebhookSecret.generate()).hasToString("whsec_...");
    }
}
