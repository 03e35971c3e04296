package dev.zetel.notifications.webhook;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.notifications.signature.WebhookSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where its owner wants to hear of some events. */
@Entity
@IdClass(Webhook.Key.class)
public class Webhook {

    /** How long the secret before a rotation is signed with too, so that a receiver can change over. */
    static final Duration ROTATION = Duration.ofHours(24);

    /** How long nothing but failures may come back before it is switched off. */
    static final Duration FAILURES_ONLY = Duration.ofDays(3);

    /** Of a tenant, or of the operator. */
    public record Key(UUID tenantId, UUID id) implements Serializable {}

    @Id
    private UUID tenantId;

    @Id
    private UUID id;

    private String url;
    private List<String> events;
    private boolean enabled;
    private String secret;
    private String previousSecret;
    private Instant previousSecretUntil;
    private Instant createdAt;
    private Instant failingSince;
    private Instant switchedOffAt;
    private long revision;

    protected Webhook() {}

    public Webhook(TenantId owner, UUID id, String url, List<String> events, Instant now) {
        this.tenantId = owner.value();
        this.id = id;
        this.url = url;
        this.events = List.copyOf(events);
        this.enabled = true;
        this.secret = WebhookSecret.generate().value();
        this.createdAt = now;
        this.revision = 1;
    }

    /** Null leaves a value as it is. One that is enabled again starts with a clean record. */
    void change(String url, List<String> events, Boolean enabled) {
        this.url = url == null ? this.url : url;
        this.events = events == null ? this.events : List.copyOf(events);
        if (enabled != null) {
            this.enabled = enabled;
            this.failingSince = null;
            this.switchedOffAt = null;
        }
        revision++;
    }

    void rotateSecret(Instant now) {
        previousSecret = secret;
        previousSecretUntil = now.plus(ROTATION);
        secret = WebhookSecret.generate().value();
        revision++;
    }

    /** The header {@code webhook-signature}: one signature, two while the secret is being rotated. */
    public List<WebhookSecret> validSecrets(Instant now) {
        var rotating = previousSecretUntil != null && now.isBefore(previousSecretUntil);
        return Stream.of(secret, rotating ? previousSecret : secret)
                .distinct()
                .map(WebhookSecret::new)
                .collect(Collectors.toUnmodifiableList());
    }

    public void answered() {
        failingSince = null;
    }

    /** Returns whether that switched it off. */
    public boolean failed(Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        if (!enabled || failingSince.plus(FAILURES_ONLY).isAfter(now)) {
            return false;
        }
        enabled = false;
        switchedOffAt = now;
        revision++;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String url() {
        return url;
    }

    public List<String> events() {
        return events;
    }

    public boolean enabled() {
        return enabled;
    }

    public WebhookSecret secret() {
        return new WebhookSecret(secret);
    }

    public Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant failingSince() {
        return failingSince;
    }

    public Instant switchedOffAt() {
        return switchedOffAt;
    }

    public long revision() {
        return revision;
    }

    TenantId owner() {
        return new TenantId(tenantId);
    }
}
