package dev.zetel.notifications.delivery;

import dev.zetel.chassis.tenancy.TenantId;
import java.util.UUID;

/** A delivery that was claimed to be made now. */
public interface Attempt {

    TenantId owner();

    UUID delivery();

    /** The id of the webhook or of the user. */
    UUID recipient();
}
