package dev.zetel.notifications.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One event for one webhook or, by mail, for one user. Its row is written by the statement that queues it. */
@Entity
@Table(name = "notification_delivery")
@IdClass(Delivery.Key.class)
public class Delivery {

    /** Of the owner of the webhook, or the tenant of the user. */
    public record Key(UUID tenantId, UUID id) implements Serializable {}

    @Id
    private UUID tenantId;

    @Id
    private UUID id;

    private UUID webhookId;
    private UUID userId;
    private String eventId;
    private String type;
    private String payload;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;
    private Instant createdAt;
    private Instant dueAt;
    private Instant retryUntil;
    private Instant lastAttemptAt;
    private String lastError;
    private Instant deliveredAt;

    protected Delivery() {}

    Delivery(Key key, UUID webhookId, String eventId, Instant now) {
        this.tenantId = key.tenantId();
        this.id = key.id();
        this.webhookId = webhookId;
        this.eventId = eventId;
        this.createdAt = now;
        redeliver(now);
    }

    /** To be sent, whatever became of it before, with all the attempts of a new one. */
    void redeliver(Instant now) {
        state = DeliveryState.PENDING;
        attempts = 0;
        dueAt = now;
        retryUntil = now.plus(RetrySchedule.FOR);
    }

    public void attempted(Outcome outcome, Instant now) {
        attempts++;
        lastAttemptAt = now;
        lastError = outcome.error();
        if (outcome.isDelivered()) {
            deliveredAt = now;
            end(DeliveryState.DELIVERED);
        } else if (outcome.last()) {
            end(DeliveryState.GIVEN_UP);
        } else {
            RetrySchedule.next(attempts, now, retryUntil)
                    .ifPresentOrElse(next -> dueAt = next, () -> end(DeliveryState.GIVEN_UP));
        }
    }

    private void end(DeliveryState end) {
        state = end;
        dueAt = null;
    }

    public UUID id() {
        return id;
    }

    /** Null for what goes by mail. */
    public UUID webhookId() {
        return webhookId;
    }

    /** Who gets it by mail; null for a webhook's. */
    public UUID userId() {
        return userId;
    }

    public String eventId() {
        return eventId;
    }

    public String type() {
        return type;
    }

    public String payload() {
        return payload;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it is tried next, or null when that is over. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** Why the last attempt failed, or null. */
    public String lastError() {
        return lastError;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }
}
