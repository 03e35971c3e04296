package dev.zetel.local.demo;

import dev.zetel.client.Commerce;
import dev.zetel.client.Licensing;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;

/** Meadow Works: five administrators, two hundred people in ten countries, and the products that they use. */
public record DemoTenant(Ports ports, Identity identity, Path data, Progress progress) {

    public static final String ID = "9a1d3c52-7f0e-4b6e-8a57-3f4c1b2d6e70";
    public static final String NAME = "Meadow Works";
    public static final String DOMAIN = "meadow.example";

    private static final String ADMINISTRATOR_ID = "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a01";
    private static final int PEOPLE = 200;

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
        var commerce = new Commerce(sandbox.as(DemoAccount.BILLING));
        var licensing = new Licensing(sandbox.as(DemoAccount.USER));
        var products = DemoCatalog.values();
        for (var product : products) {
            buy(commerce, product);
            users.subList(0, product.assigned()).parallelStream()
                    .forEach(user -> licensing.assign(user, product.skuId()).expect(200));
        }
        Uncheck.run(() -> Files.createFile(finished));
        progress.done("demo tenant", NAME + ", " + users.size() + " people, " + products.length + " products bought");
    }

    private static void buy(Commerce commerce, DemoCatalog product) {
        if (commerce.subscriptions().stream().noneMatch(bought -> bought.skuId().equals(product.skuId()))) {
            commerce.buyForAYear(product.skuId(), product.bought()).expect(201);
        }
    }
}
