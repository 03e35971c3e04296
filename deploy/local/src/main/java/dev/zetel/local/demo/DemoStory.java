package dev.zetel.local.demo;

import static dev.zetel.local.demo.DemoAccount.BILLING;
import static dev.zetel.local.demo.DemoAccount.GLOBAL;
import static dev.zetel.local.demo.DemoAccount.OPERATOR;
import static dev.zetel.local.demo.DemoAccount.USER;
import static java.util.Collections.disjoint;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.zetel.client.Commerce;
import dev.zetel.client.Directory;
import dev.zetel.client.Licensing;
import dev.zetel.client.Licensing.Conflict;
import dev.zetel.client.Licensing.Kind;
import dev.zetel.client.Licensing.License;
import dev.zetel.client.Licensing.LicensedPlan;
import dev.zetel.client.Licensing.ServicePlan;
import dev.zetel.client.Licensing.SubscribedSku;
import dev.zetel.client.Platform;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * From the purchase to the conflict and back, through the public API alone. Each run has its own sandbox,
 * so it always begins with nothing and leaves the demo tenant as it is.
 */
public final class DemoStory {

    private static final String SEATS = "%d bought, %d taken, %d free";

    private final String sku;
    private final Sandbox sandbox;
    private final Narration narration;
    private final Commerce billing;
    private final Licensing licensing;
    private List<String> users;
    private String subscription;

    private DemoStory(String sku, Sandbox sandbox, Narration narration) {
        this.sku = sku;
        this.sandbox = sandbox;
        this.narration = narration;
        DemoCatalog.publish(sandbox.as(OPERATOR));
        sandbox.provision();
        this.billing = new Commerce(sandbox.as(BILLING));
        this.licensing = new Licensing(sandbox.as(USER));
    }

    /** Plays it with a product, or else with the demo catalog's largest, and fails at the first step that does not hold. */
    public static void play(Optional<String> product, Ports ports, Identity identity, PrintStream out) {
        var id = UUID.randomUUID().toString();
        var domain = "run-" + id.substring(0, 8) + "." + DemoTenant.DOMAIN;
        var tenant = new Sandbox.Tenant(id, UUID.randomUUID().toString(), DemoTenant.NAME + " run", domain);
        var narration = new Narration(out);
        var sku = product.orElseGet(DemoCatalog.OFFICE_COMPLETE::skuId);
        new DemoStory(sku, new Sandbox(tenant, ports, identity), narration).play();
        out.println("All " + narration.steps() + " steps passed. To look around in the sandbox: ./zetel token "
                + GLOBAL.person().userPrincipalName(domain));
    }

    private void play() {
        users = Person.some(21).stream().map(sandbox::create).toList();
        var domain = sandbox.tenant().domain();
        narration.print("", "a sandbox with five administrators and " + users.size() + " people", domain);
        seatsAreBoughtAndAssigned();
        rolesAreKeptApart();
        theSubscriptionExpires();
        theRenewalSolvesIt();
        fewerSeatsAreBought();
        theConflictIsSolvedInThreeWays();
        aDeletedUserComesBack();
    }

    private void seatsAreBoughtAndAssigned() {
        subscription = billing.buyForAYear(sku, 25).expect(201).text("id");
        narration.print("S14, S16", "25 seats of a product bought for a year", seats(25, 0));
        var product = licensing.product(sku).orElseThrow();
        var plans = product.servicePlans();
        narration.print("S1, S2", "the product is " + product.skuPartNumber(), plans.size() + " services");
        users.subList(0, 20).forEach(user -> licensing.assign(user, sku).expect(200));
        narration.print("S3, S5", "assigned to 20 people", seats(25, 20));
        twoServicesAreSwitchedOff(plans);
    }

    private void twoServicesAreSwitchedOff(List<ServicePlan> plans) {
        var off = plans.stream()
                .sorted(comparing(ServicePlan::servicePlanName, reverseOrder()))
                .limit(2)
                .map(ServicePlan::servicePlanId)
                .toList();
        var user = users.get(0);
        licensing.change(user, List.of(new License(sku, off)), List.of()).expect(200);
        var on = servicesOn(user);
        narration.check("two of the services are off", on, ids -> ids.size() == plans.size() - 2 && disjoint(ids, off));
        narration.print("S2, S3", "two services switched off for one of them", on.size() + " services on");
        licensing.assign(user, sku).expect(200);
        narration.check("all services are on again", servicesOn(user), ids -> ids.size() == plans.size());
    }

    private void rolesAreKeptApart() {
        var refused = new Licensing(sandbox.as(BILLING)).assign(users.get(20), sku);
        narration.printRefusal("S41", "the billing administrator tries to assign", refused, 403);
        var refusedToo = new Commerce(sandbox.as(USER)).buyForAYear(sku, 1);
        narration.printRefusal("S13", "the user administrator tries to buy", refusedToo, 403);
    }

    private void theSubscriptionExpires() {
        billing.autoRenew(subscription, false).expect(200, 204);
        var dayAfter = billing.subscription(subscription).endDateTime().plus(Duration.ofDays(1));
        var platform = new Platform(sandbox.as(OPERATOR));
        var tenant = sandbox.tenant().id();
        platform.advanceTestClock(tenant, dayAfter).expect(200, 202);
        narration.await(
                "the clock stands at " + dayAfter, () -> platform.testClock(tenant), clock -> clock.standsAt(dayAfter));
        narration.print("S17", "auto-renew switched off, and the clock moved past the end", dayAfter);
        var conflict = conflict(20);
        var services = conflict.servicePlans().size();
        var uncovered = licensing.uncoveredUsers(conflict.id());
        narration.check(
                "every user is uncovered in every service",
                uncovered,
                users -> users.size() == 20
                        && users.stream()
                                .allMatch(user -> user.servicesAffected().size() == services));
        narration.print(
                "S8, S18",
                "a license conflict for every user and every service",
                uncovered.size() + " users, each in " + services + " services");
    }

    private void theRenewalSolvesIt() {
        var refused = new Commerce(sandbox.as(USER)).renew(subscription);
        narration.printRefusal("S19", "the user administrator tries to renew", refused, 403);
        var seen = new Licensing(sandbox.as(BILLING)).openConflict(sku).orElseThrow();
        var offered = seen.resolutions().stream().map(Kind::kind).toList();
        narration.check("nothing but a renewal is offered", offered, List.of("renew")::equals);
        narration.print("S19", "what is offered to the billing administrator", String.join(", ", offered));
        billing.renew(subscription).expect(200);
        noConflict();
        narration.print("S12, S19", "the billing administrator renews: resolved", seats(25, 20));
    }

    private void fewerSeatsAreBought() {
        billing.changeQuantity(subscription, 15).expect(200);
        var uncovered = licensing.uncoveredUsers(conflict(5).id());
        narration.check("five users are uncovered", uncovered, users -> users.size() == 5);
        var names = uncovered.stream().map(user -> user.userPrincipalName().split("@")[0]);
        narration.print(
                "S8, S38", "reduced to 15 seats: 5 people are uncovered", names.collect(Collectors.joining(", ")));
    }

    private void theConflictIsSolvedInThreeWays() {
        var directory = new Directory(sandbox.as(USER));
        users.subList(0, 2).forEach(user -> directory.delete(user).expect(204));
        conflict(3);
        narration.print("S11, S34", "2 people deleted, which frees their seats: 3 short", seats(15, 18));
        users.subList(2, 4).forEach(user -> licensing.remove(user, sku).expect(200));
        conflict(1);
        narration.print("S7, S10", "2 licenses removed: 1 short", seats(15, 16));
        billing.changeQuantity(subscription, 16).expect(200);
        noConflict();
        narration.print("S9, S15", "one more seat bought: resolved", seats(16, 16));
        var refused = licensing.assign(users.get(20), sku);
        narration.printRefusal("S27", "no seat is free for another person", refused, 400);
    }

    private void aDeletedUserComesBack() {
        billing.changeQuantity(subscription, 17).expect(200);
        narration.print("S6", "one more seat bought", seats(17, 16));
        var restored = new Directory(sandbox.as(USER)).restore(users.get(0)).expect(200);
        narration.print("S37", restored.text("displayName") + " is restored and has the license back", seats(17, 17));
    }

    private String seats(int bought, int taken) {
        var expected = SEATS.formatted(bought, taken, Math.max(0, bought - taken));
        return narration.await(
                "seats are " + expected,
                () -> licensing.product(sku).map(DemoStory::seatsOf).orElse("no seats"),
                expected::equals);
    }

    private static String seatsOf(SubscribedSku product) {
        return SEATS.formatted(product.prepaidUnits().enabled(), product.consumedUnits(), product.available());
    }

    private Conflict conflict(int seatsShort) {
        return narration
                .await(
                        "a conflict is open with " + seatsShort + " seats short",
                        () -> licensing.openConflict(sku),
                        open -> open.filter(conflict -> conflict.seatsShort() == seatsShort)
                                .isPresent())
                .orElseThrow();
    }

    private void noConflict() {
        narration.await("no conflict is open", () -> licensing.openConflict(sku), Optional::isEmpty);
    }

    private List<String> servicesOn(String user) {
        return licensing.licensesOf(user).stream()
                .filter(license -> license.skuId().equals(sku))
                .flatMap(license -> license.servicePlans().stream())
                .filter(LicensedPlan::isOn)
                .map(LicensedPlan::servicePlanId)
                .toList();
    }
}
