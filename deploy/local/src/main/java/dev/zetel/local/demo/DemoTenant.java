package dev.zetel.local.demo;

import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Meadow Works: five administrators, two hundred people in ten countries, and the products that they use. */
public final class DemoTenant {

    public static final String ID = "9a1d3c52-7f0e-4b6e-8a57-3f4c1b2d6e70";
    public static final String NAME = "Meadow Works";
    public static final String DOMAIN = "meadow.example";

    private static final String ADMINISTRATOR_ID = "c3f6a0de-55a1-4b0c-9d3a-0f6b7f1c2a01";
    private static final int PEOPLE = 200;
    private static final Map<DemoCatalog, Integer> PURCHASES =
            Map.of(DemoCatalog.OFFICE_STARTER, 120, DemoCatalog.OFFICE_COMPLETE, 40, DemoCatalog.DEVICES_SECURE, 60);
    private static final Map<DemoCatalog, Integer> HOLDERS =
            Map.of(DemoCatalog.OFFICE_STARTER, 100, DemoCatalog.OFFICE_COMPLETE, 0, DemoCatalog.DEVICES_SECURE, 55);

    private final Sandbox sandbox;
    private final Path finished;
    private final Progress progress;

    /** The data folder remembers that all was made, so that what somebody has deleted since is not made again. */
    public DemoTenant(Ports ports, Identity identity, Path data, Progress progress) {
        this.sandbox = sandbox(ports, identity);
        this.finished = data.resolve("demo-tenant-is-made");
        this.progress = progress;
    }

    /** The tenant for who wants to act in it. */
    static Sandbox sandbox(Ports ports, Identity identity) {
        return new Sandbox(new Sandbox.Tenant(ID, ADMINISTRATOR_ID, NAME, DOMAIN), ports, identity);
    }

    public static String userPrincipalName(DemoAccount account) {
        return account.person().userPrincipalName(DOMAIN);
    }

    public static String token(DemoAccount account, Identity identity) {
        return account == DemoAccount.OPERATOR
                ? identity.tokenOfApplication(Identity.OPERATOR)
                : identity.tokenOfPerson(userPrincipalName(account));
    }

    /** Makes what is absent. */
    public void provision() {
        if (Files.exists(finished)) {
            return;
        }
        DemoCatalog.publish(sandbox.as(DemoAccount.OPERATOR));
        sandbox.provision();
        var users = Person.some(PEOPLE).parallelStream().map(sandbox::create).toList();
        PURCHASES.forEach(this::buy);
        HOLDERS.forEach((product, holders) -> assign(product, users.subList(0, holders)));
        try {
            Files.createFile(finished);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        progress.done("demo tenant", NAME + ", " + users.size() + " people, " + PURCHASES.size() + " products bought");
    }

    private void buy(DemoCatalog product, int seats) {
        var commerce = new Commerce(sandbox.as(DemoAccount.BILLING));
        if (!commerce.hasBought(product.skuId())) {
            commerce.buy(product.skuId(), seats).expect(201);
        }
    }

    private void assign(DemoCatalog product, List<String> users) {
        var licensing = new Licensing(sandbox.as(DemoAccount.USER));
        users.parallelStream()
                .forEach(user -> licensing.assign(user, product.skuId()).expect(200));
    }
}
