package dev.zetel.licensing.pool;

import dev.zetel.chassis.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Told within the transaction, under the pool's lock: what a pool is short of may be different now, and why. */
public record ShortageMoved(TenantId tenant, UUID sku, Reason reason, Instant at) {

    /** What moved it; the names are those of resolutions in the API. */
    public enum Reason {
        RENEWED("renewed"),
        SEATS_BOUGHT("seatsBought"),
        SEATS_FREED("seatsFreed"),
        SUBSCRIPTION_DELETED("subscriptionDeleted"),
        FUNDING_LOST("fundingChanged");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
