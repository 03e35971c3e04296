package dev.zetel.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant THREE_DAYS_LATER = START.plus(Duration.ofDays(3));

    private final Webhook webhook = new Webhook(
            new TenantId(UUID.randomUUID()), UUID.randomUUID(), "https://receiver.example/", List.of("a"), START);

    @Test
    void isSwitchedOffAfterThreeDaysOfFailuresOnly() {
        assertThat(webhook.failed(START)).isFalse();
        assertThat(webhook.failed(THREE_DAYS_LATER.minusSeconds(1))).isFalse();
        assertThat(webhook.enabled()).isTrue();

        assertThat(webhook.failed(THREE_DAYS_LATER)).isTrue();

        assertThat(webhook.enabled()).isFalse();
        assertThat(webhook.switchedOffAt()).isEqualTo(THREE_DAYS_LATER);
        assertThat(webhook.failed(THREE_DAYS_LATER)).as("only once").isFalse();
    }

    @Test
    void staysOnIfOneAttemptSucceedsInBetween() {
        webhook.failed(START);
        webhook.answered();
        webhook.failed(START.plusSeconds(10));

        assertThat(webhook.failed(THREE_DAYS_LATER)).isFalse();
        assertThat(webhook.enabled()).isTrue();
    }

    @Test
    void forgetsFailuresWhenItIsEnabledAgain() {
        webhook.failed(START);
        webhook.failed(THREE_DAYS_LATER);

        webhook.change(null, null, true);

        assertThat(webhook.enabled()).isTrue();
        assertThat(webhook.switchedOffAt()).isNull();
        assertThat(webhook.failed(THREE_DAYS_LATER)).isFalse();
    }

    @Test
    void signsWithTwoSecretsForADayWhileTheyAreRotated() {
        var before = webhook.secret();
        webhook.rotateSecret(START);
        var after = webhook.secret();

        assertThat(after).isNotEqualTo(before);
        assertThat(webhook.validSecrets(START.plus(Duration.ofHours(23)))).containsExactly(after, before);
        assertThat(webhook.validSecrets(START.plus(Duration.ofHours(24)))).containsExactly(after);
    }

    @Test
    void keepsWhatAChangeDoesNotName() {
        webhook.change(null, List.of("b"), null);

        assertThat(webhook.url()).isEqualTo("https://receiver.example/");
        assertThat(webhook.events()).containsExactly("b");
        assertThat(webhook.enabled()).isTrue();
        assertThat(webhook.revision()).isEqualTo(2);
    }
}
