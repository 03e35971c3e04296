package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Fired within the transaction, under the lock of the pool: its shortage may have changed, and why. */
public record ShortageChanged(TenantId tenant, UUID sku, Reason reason, Instant at) {

    /** What changed it; the names are those of resolutions in the API. */
    public enum Reason {
        RENEWED("renewed"),
        SEATS_BOUGHT("seatsBought"),
        SEATS_FREED("seatsFreed"),
        SUBSCRIPTION_DELETED("subscriptionDeleted"),
        FUNDING_LOST("fundingChanged");

        private final String wireName;

        Reason(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }
}
