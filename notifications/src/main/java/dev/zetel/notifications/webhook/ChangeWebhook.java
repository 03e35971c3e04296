package dev.zetel.notifications.webhook;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Changes what a webhook hears of and where, and its secret. */
@ApplicationScoped
@Transactional
public class ChangeWebhook {

    private final Webhooks webhooks;
    private final TenantClock clock;

    ChangeWebhook(Webhooks webhooks, TenantClock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** What a caller wants changed; null leaves a value as it is. */
    public record Change(String url, List<String> events, Boolean enabled) {}

    public Webhook change(TenantId owner, UUID id, Change change, String ifMatch) {
        var webhook = lock(owner, id, ifMatch);
        webhook.change(change.url(), change.events(), change.enabled());
        Log.infof("webhook changed webhook=%s", id);
        return webhook;
    }

    public Webhook rotateSecret(TenantId owner, UUID id, String ifMatch) {
        var webhook = lock(owner, id, ifMatch);
        webhook.rotateSecret(clock.realNow());
        Log.infof("webhook has a new secret webhook=%s", id);
        return webhook;
    }

    private Webhook lock(TenantId owner, UUID id, String ifMatch) {
        var webhook = webhooks.lock(owner, id).orElseThrow(() -> ResourceUnknown.owned(id));
        Etag.requireMatch(ifMatch, webhook.revision());
        return webhook;
    }
}
