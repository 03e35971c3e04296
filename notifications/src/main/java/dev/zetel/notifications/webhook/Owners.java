package dev.zetel.notifications.webhook;

import dev.zetel.chassis.tenancy.TenantId;
import java.util.UUID;

/** Whose webhooks there are besides those of tenants. */
public final class Owners {

    /** The operator's webhooks hear of every tenant. The directory provisions no tenant under this id. */
    public static final TenantId OPERATOR = new TenantId(new UUID(0, 0));

    private Owners() {}
}
