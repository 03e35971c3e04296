package dev.zetel.notifications.webhook;

import dev.zetel.notifications.address.AddressGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a webhook may be. Asked before a transaction begins: the name server may take its time. */
@ApplicationScoped
public class WebhookRules {

    private final AddressGuard guard;
    private final OfferedEvents offered;

    WebhookRules(AddressGuard guard, OfferedEvents offered) {
        this.guard = guard;
        this.offered = offered;
    }

    /** Null is for what stays as it is. */
    public void check(String url, List<String> events) {
        if (events != null) {
            offered.check(events);
        }
        if (url != null) {
            guard.check(url);
        }
    }
}
