package dev.zetel.local.demo;

import dev.zetel.client.Commerce;
import dev.zetel.client.Licensing;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/** Meadow Works: five administrators, two hundred people in ten countries, and the products that they use. */
public record DemoTenant(Ports ports, Identity identity, Path data, Progress progress) {

    public static final String ID = "9a1d3c52-7f0e-4b6e-8a57-3f4c1b2d6e70";
    public static final String NAME = "Meadow Works";
    public static final String DOMAIN = "meadow.example";

    private static final String ADMINISTRATOR_ID = "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a01";
    private static final int PEOPLE = 200;
    private static final Map<DemoCatalog, Integer> PURCHASES =
            Map.of(DemoCatalog.OFFICE_STARTER, 120, DemoCatalog.OFFICE_COMPLETE, 40, DemoCatalog.DEVICES_SECURE, 60);
    private static final Map<DemoCatalog, Integer> HOLDERS =
            Map.of(DemoCatalog.OFFICE_STARTER, 100, DemoCatalog.DEVICES_SECURE, 55);

    /** Makes what is absent. The data folder remembers that all was made: what somebody has deleted since stays deleted. */
    public void provision() {
        var finished = data.resolve("demo-tenant-is-made");
        if (Files.exists(finished)) {
            return;
        }
        var sandbox = new Sandbox(new Sandbox.Tenant(ID, ADMINISTRATOR_ID, NAME, DOMAIN), ports, identity);
        DemoCatalog.publish(sandbox.as(DemoAccount.OPERATOR));
        sandbox.provision();
        var users = Person.some(PEOPLE).parallelStream().map(sandbox::create).toList();
        buy(new Commerce(sandbox.as(DemoAccount.BILLING)));
        var licensing = new Licensing(sandbox.as(DemoAccount.USER));
        HOLDERS.forEach((product, holders) -> assign(licensing, product, users.subList(0, holders)));
        Uncheck.run(() -> Files.createFile(finished));
        progress.done("demo tenant", NAME + ", " + users.size() + " people, " + PURCHASES.size() + " products bought");
    }

    private static void buy(Commerce commerce) {
        var bought = commerce.subscriptions().stream()
                .map(Commerce.Subscription::skuId)
                .toList();
        PURCHASES.forEach((product, seats) -> {
            if (!bought.contains(product.skuId())) {
                commerce.buyForAYear(product.skuId(), seats).expect(201);
            }
        });
    }

    private static void assign(Licensing licensing, DemoCatalog product, List<String> users) {
        users.parallelStream()
                .forEach(user -> licensing.assign(user, product.skuId()).expect(200));
    }
}
