package dev.zetel.local.demo;

import static java.util.Collections.disjoint;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.local.demo.Licensing.Seats;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From the purchase to the conflict and back, through the public API alone. Each run has its own sandbox,
 * so it always begins with nothing and leaves the demo tenant as it is.
 */
final class DemoStory {

    private final String sku;
    private final Sandbox sandbox;
    private final Narration narration;
    private final Commerce billing;
    private final Licensing handout;
    private List<String> users;
    private String subscription;

    DemoStory(String sku, Sandbox sandbox, Narration narration) {
        this.sku = sku;
        this.sandbox = sandbox;
        this.narration = narration;
        sandbox.provision();
        this.billing = new Commerce(sandbox.as(DemoAccount.BILLING));
        this.handout = new Licensing(sandbox.as(DemoAccount.USER));
    }

    void play() {
        users = Person.some(21).stream().map(sandbox::create).toList();
        narration.print("", "a sandbox with five administrators and " + users.size() + " people", sandbox.domain());
        seatsAreBoughtAndHandedOut();
        rolesAreKeptApart();
        theSubscriptionExpires();
        theRenewalSolvesIt();
        fewerSeatsAreBought();
        theConflictIsSolvedInThreeWays();
        aDeletedUserComesBack();
    }

    private void seatsAreBoughtAndHandedOut() {
        subscription = billing.buy(sku, 25).expect(201).text("id");
        narration.print("S14, S16", "25 seats of a product bought for a year", seats(25, 0));
        var product = handout.product(sku);
        narration.print(
                "S1, S2",
                "the product is " + product.path("skuPartNumber").asText(),
                product.path("servicePlans").size() + " services");
        holders().forEach(user -> handout.assign(user, sku).expect(200));
        narration.print("S3, S5", "assigned to 20 people", seats(25, 20));
        twoServicesAreSwitchedOff(product.path("servicePlans"));
    }

    private void twoServicesAreSwitchedOff(JsonNode plans) {
        var off = Commerce.elements(plans)
                .sorted(Comparator.comparing(
                        plan -> plan.path("servicePlanName").asText(), reverseOrder()))
                .limit(2)
                .map(plan -> plan.path("servicePlanId").asText())
                .toList();
        var user = users.get(0);
        handout.assign(user, sku, off).expect(200);
        var on = handout.servicesOn(user, sku);
        narration.check("two of the services are off", on, ids -> ids.size() == plans.size() - 2 && disjoint(ids, off));
        narration.print("S2, S3", "two services switched off for one of them", on.size() + " services on");
        handout.assign(user, sku).expect(200);
        narration.check("all services are on again", handout.servicesOn(user, sku), ids -> ids.size() == plans.size());
    }

    private void rolesAreKeptApart() {
        var notAllowed = new Licensing(sandbox.as(DemoAccount.BILLING));
        narration.printRefusal(
                "S41", "the billing administrator tries to assign", notAllowed.assign(users.get(20), sku), 403);
        var neither = new Commerce(sandbox.as(DemoAccount.USER));
        narration.printRefusal("S13", "the user administrator tries to buy", neither.buy(sku, 1), 403);
    }

    private void theSubscriptionExpires() {
        billing.autoRenew(subscription, false).expect(200, 204);
        var end = Instant.parse(billing.subscription(subscription).text("endDateTime"));
        var dayAfter = end.plus(Duration.ofDays(1));
        var clock = new SandboxClock(sandbox.as(DemoAccount.OPERATOR), sandbox.id());
        clock.advanceTo(dayAfter);
        narration.await("the clock stands at " + dayAfter, clock::read, read -> clock.standsAt(dayAfter));
        narration.print("S17", "auto-renew switched off, and the clock moved past the end", dayAfter);
        var conflict = conflict(20);
        var services = conflict.path("servicePlans").size();
        var uncovered = handout.uncoveredUsers(conflict);
        narration.check(
                "every user is uncovered in every service",
                uncovered,
                users -> users.size() == 20
                        && users.stream()
                                .allMatch(user -> user.path("servicesAffected").size() == services));
        narration.print(
                "S8, S18",
                "a license conflict for every user and every service",
                uncovered.size() + " users, each in " + services + " services");
    }

    private void theRenewalSolvesIt() {
        var notAllowed = new Commerce(sandbox.as(DemoAccount.USER));
        narration.printRefusal("S19", "the user administrator tries to renew", notAllowed.renew(subscription), 403);
        var ways =
                new Licensing(sandbox.as(DemoAccount.BILLING)).openConflict(sku).path("resolutions");
        var offered =
                Commerce.elements(ways).map(way -> way.path("kind").asText()).toList();
        narration.check("nothing but a renewal is offered", offered, List.of("renew")::equals);
        narration.print("S19", "what is offered to the billing administrator", String.join(", ", offered));
        billing.renew(subscription).expect(200);
        noConflict();
        narration.print("S12, S19", "the billing administrator renews: resolved", seats(25, 20));
    }

    private void fewerSeatsAreBought() {
        billing.changeQuantity(subscription, 15).expect(200);
        var uncovered = handout.uncoveredUsers(conflict(5));
        narration.check("five users are uncovered", uncovered, users -> users.size() == 5);
        narration.print(
                "S8, S38",
                "reduced to 15 seats: 5 people are uncovered",
                uncovered.stream().map(DemoStory::nameOf).collect(Collectors.joining(", ")));
    }

    private void theConflictIsSolvedInThreeWays() {
        var userAdministrator = sandbox.as(DemoAccount.USER);
        users.subList(0, 2)
                .forEach(user -> userAdministrator.delete("/users/" + user).expect(204));
        conflict(3);
        narration.print("S11, S34", "2 people deleted, which frees their seats: 3 short", seats(15, 18));
        users.subList(2, 4).forEach(user -> handout.remove(user, sku).expect(200));
        conflict(1);
        narration.print("S7, S10", "2 licenses removed: 1 short", seats(15, 16));
        billing.changeQuantity(subscription, 16).expect(200);
        noConflict();
        narration.print("S9, S15", "one more seat bought: resolved", seats(16, 16));
        narration.printRefusal("S27", "no seat is free for another person", handout.assign(users.get(20), sku), 400);
    }

    private void aDeletedUserComesBack() {
        billing.changeQuantity(subscription, 17).expect(200);
        narration.print("S6", "one more seat bought", seats(17, 16));
        var restored = sandbox.as(DemoAccount.USER)
                .post("/directory/deletedItems/" + users.get(0) + "/restore", Map.of())
                .expect(200);
        narration.print("S37", restored.text("displayName") + " is restored and has the license back", seats(17, 17));
    }

    private List<String> holders() {
        return users.subList(0, 20);
    }

    private Seats seats(int bought, int taken) {
        var expected = new Seats(bought, taken, Math.max(0, bought - taken));
        return narration.await("seats are " + expected, () -> handout.seats(sku), expected::equals);
    }

    private JsonNode conflict(int seatsShort) {
        return narration.await(
                "a conflict is open with " + seatsShort + " seats short",
                () -> handout.openConflict(sku),
                conflict -> conflict.path("seatsShort").asInt() == seatsShort);
    }

    private void noConflict() {
        narration.await("no conflict is open", () -> handout.openConflict(sku), JsonNode::isMissingNode);
    }

    private static String nameOf(JsonNode user) {
        return user.path("userPrincipalName").asText().split("@")[0];
    }
}
