package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import dev.zetel.client.Commerce;
import dev.zetel.client.Directory;
import dev.zetel.client.Directory.AssignedLicense;
import dev.zetel.client.Licensing;
import dev.zetel.client.Licensing.Conflict;
import dev.zetel.client.Licensing.License;
import dev.zetel.client.Licensing.LicenseDetails;
import dev.zetel.client.Licensing.SubscribedSku;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Buying seats and handing them out, in the name of somebody who may or may not. */
public record Seats(Commerce commerce, Licensing licensing, Directory directory) {

    public Seats(Api caller) {
        this(new Commerce(caller), new Licensing(caller), new Directory(caller));
    }

    /** Buys for a year, and returns the subscription's id once licensing counts the seats. */
    public String buy(Product product, int quantity) {
        var before = enabled(product);
        var id = order(product, quantity).expect(201).text("id");
        await("the seats of " + product).until(() -> enabled(product) == before + quantity);
        return id;
    }

    public Response order(Product product, int quantity) {
        return commerce.buyForAYear(product.skuId(), quantity);
    }

    public Response assign(String user, Product... products) {
        return licensing.assign(user, skuIds(products));
    }

    public Response remove(String user, Product... products) {
        return licensing.remove(user, skuIds(products));
    }

    /** Gives and takes in one step (S29). */
    public Response swap(String user, Product add, Product remove) {
        return licensing.change(user, List.of(License.of(add.skuId())), List.of(remove.skuId()));
    }

    /** A product, if the tenant has it. */
    public Optional<SubscribedSku> of(Product product) {
        return licensing.product(product.skuId());
    }

    public int enabled(Product product) {
        return of(product).map(sku -> sku.prepaidUnits().enabled()).orElse(0);
    }

    public int consumed(Product product) {
        return of(product).map(SubscribedSku::consumedUnits).orElse(0);
    }

    public int available(Product product) {
        return of(product).map(SubscribedSku::available).orElse(0);
    }

    public Optional<Conflict> openConflict(Product product) {
        return licensing.openConflict(product.skuId());
    }

    /** How many seats are short; none without a conflict. */
    public int seatsShort(Product product) {
        return openConflict(product).map(Conflict::seatsShort).orElse(0);
    }

    /** The SKU ids that a user holds, as licensing shows them. */
    public List<String> licensesOf(String user) {
        return licensing.licensesOf(user).stream().map(LicenseDetails::skuId).toList();
    }

    /** The SKU ids that a user holds, as the directory shows them. */
    public List<String> shownLicensesOf(String user) {
        return directory.user(user).assignedLicenses().stream()
                .map(AssignedLicense::skuId)
                .toList();
    }

    private static String[] skuIds(Product... products) {
        return Arrays.stream(products).map(Product::skuId).toArray(String[]::new);
    }
}
