package dev.zetel.endtoend.installation;

import dev.zetel.local.client.CatalogFiles;
import dev.zetel.local.client.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The invented products that the launcher's demo sells, too. */
record Catalog(Rest operator) {

    void publish() {
        var files = new CatalogFiles(operator);
        files.importProducts(file("products.csv"));
        files.importPlans(file("plans.csv"));
        files.importOffers(file("prices.csv"));
    }

    private static byte[] file(String name) {
        try (var file = Catalog.class.getResourceAsStream("/demo/" + name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
