package dev.zetel.local.demo;

import dev.zetel.client.Licensing.SubscribedSku;

/** How many seats are bought and count, are taken, and are free. */
record Seats(int bought, int taken, int free) {

    static final Seats NONE = new Seats(0, 0, 0);

    static Seats of(SubscribedSku sku) {
        return new Seats(sku.prepaidUnits().enabled(), sku.consumedUnits(), sku.available());
    }

    @Override
    public String toString() {
        return bought + " bought, " + taken + " taken, " + free + " free";
    }
}
