package dev.zetel.local.client;

import java.net.http.HttpRequest.BodyPublishers;

/** The operator's three files: products with their plans, rules of plans, and prices. */
public record CatalogFiles(Rest operator) {

    private static final String CATALOG = "/platform/catalog";

    public ApiResponse importProducts(byte[] csv) {
        return send("/import", csv);
    }

    public ApiResponse importPlans(byte[] csv) {
        return send("/plans/import", csv);
    }

    public ApiResponse importOffers(byte[] csv) {
        return send("/offers/import", csv);
    }

    private ApiResponse send(String path, byte[] csv) {
        return operator.post(CATALOG + path, "text/csv", BodyPublishers.ofByteArray(csv))
                .expect(200);
    }
}
