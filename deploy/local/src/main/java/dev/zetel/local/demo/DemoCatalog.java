package dev.zetel.local.demo;

import dev.zetel.client.Platform;
import dev.zetel.client.http.Api;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;

/** A dozen products of our own invention, some of whose services are not offered in every country. */
public enum DemoCatalog {
    OFFICE_COMPLETE("8eb2b189-362b-4faa-bfcd-dfcb20bdead2", "Office Complete"),
    OFFICE_STARTER("1070499c-95d4-4c70-b737-15c519e8db7f", "Office Starter"),
    CALLS("3ac42ccb-2ba3-46a3-8273-09299e1ea665", "Calls"),
    DEVICES_SECURE("992864e0-6ab2-4249-9337-b60a03c6211c", "Device Management and Protection");

    private final String skuId;
    private final String displayName;

    DemoCatalog(String skuId, String displayName) {
        this.skuId = skuId;
        this.displayName = displayName;
    }

    String skuId() {
        return skuId;
    }

    String displayName() {
        return displayName;
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
