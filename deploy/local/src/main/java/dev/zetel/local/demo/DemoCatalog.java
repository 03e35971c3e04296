package dev.zetel.local.demo;

import dev.zetel.client.Platform;
import dev.zetel.client.http.Api;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;

/**
 * Those that the demo needs by name of a dozen products of our own invention, some of whose services are not offered in every
 * country.
 */
public enum DemoCatalog {
    OFFICE_COMPLETE("8eb2b189-362b-4faa-bfcd-dfcb20bdead2", 40, 0),
    OFFICE_STARTER("1070499c-95d4-4c70-b737-15c519e8db7f", 120, 100),
    DEVICES_SECURE("992864e0-6ab2-4249-9337-b60a03c6211c", 60, 55);

    private final String skuId;
    private final int bought;
    private final int assigned;

    DemoCatalog(String skuId, int bought, int assigned) {
        this.skuId = skuId;
        this.bought = bought;
        this.assigned = assigned;
    }

    String skuId() {
        return skuId;
    }

    /** How many seats of it the demo tenant buys. */
    int bought() {
        return bought;
    }

    /** How many of its people have one. */
    int assigned() {
        return assigned;
    }

    /** Publishes the whole catalog; what is published already stays as it is. */
    public static void publish(Api operator) {
        var platform = new Platform(operator);
        platform.importProducts(resource("products.csv"));
        platform.importPlans(resource("plans.csv"));
        platform.importOffers(resource("prices.csv"));
    }

    private static byte[] resource(String name) {
        return Uncheck.get(() -> IOUtils.resourceToByteArray("/demo/" + name));
    }
}
