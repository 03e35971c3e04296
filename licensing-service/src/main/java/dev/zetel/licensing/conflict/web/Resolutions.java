package dev.zetel.licensing.conflict.web;

import dev.zetel.access.permission.Permissions;
import dev.zetel.contracts.billing.SubscriptionStatus;
import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.contracts.licensing.ConflictState.Status;
import dev.zetel.licensing.conflict.web.Resolution.Request;
import dev.zetel.licensing.pool.Funding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which ways out of a conflict there are (S9-S12, S19), as far as the caller may take them. */
final class Resolutions {

    private static final String SUBSCRIPTION = "/v1.0/commerce/subscriptions/";

    private Resolutions() {}

    static List<Resolution> of(ConflictState conflict, List<Funding> fundings, Predicate<String> may) {
        if (conflict.status() == Status.RESOLVED) {
            return List.of();
        }
        var ways = new ArrayList<Resolution>();
        if (may.test(Permissions.BUY)) {
            ways.addAll(purchases(conflict, fundings));
        }
        // S19: nothing but a renewal is offered while no enabled subscription is left
        if (!conflict.renewalOnly() && may.test(Permissions.ASSIGN_LICENSES)) {
            ways.add(removal(conflict));
        }
        if (!conflict.renewalOnly() && may.test(Permissions.DELETE_USERS)) {
            ways.add(deletion());
        }
        return List.copyOf(ways);
    }

    /** The renewals first. */
    private static List<Resolution> purchases(ConflictState conflict, List<Funding> fundings) {
        var renewals =
                fundings.stream().filter(funding -> endedIn(conflict, funding)).map(Resolutions::renewal);
        var additions = fundings.stream()
                .filter(funding -> funding.isEnabled() && !conflict.renewalOnly())
                .map(funding -> purchase(conflict, funding));
        return Stream.concat(renewals, additions).toList();
    }

    private static boolean endedIn(ConflictState conflict, Funding funding) {
        return !funding.isEnabled()
                && funding.status() != SubscriptionStatus.DELETED
                && conflict.causes().stream()
                        .map(ConflictCause::subscriptionId)
                        .anyMatch(funding.subscriptionId()::equals);
    }

    private static Resolution renewal(Funding funding) {
        return new Resolution(
                "renew",
                "Renew the subscription.",
                funding.seats(),
                new Request("POST", SUBSCRIPTION + funding.subscriptionId() + "/renew", null));
    }

    private static Resolution purchase(ConflictState conflict, Funding funding) {
        var total = funding.seats() + conflict.seatsShort();
        return new Resolution(
                "buySeats",
                "Buy more seats; the new total is given.",
                conflict.seatsShort(),
                new Request(
                        "POST",
                        SUBSCRIPTION + funding.subscriptionId() + "/changeQuantity",
                        Map.of("quantity", total)));
    }

    private static Resolution removal(ConflictState conflict) {
        return new Resolution(
                "removeLicenses",
                "Remove the license from users. Their data in its services is deleted, except documents that are retained.",
                1,
                new Request(
                        "POST",
                        "/v1.0/users/{userId}/assignLicense",
                        Map.of("addLicenses", List.of(), "removeLicenses", List.of(conflict.skuId()))));
    }

    private static Resolution deletion() {
        return new Resolution(
                "deleteUsers",
                "Delete users who have left. They can be restored for a time.",
                1,
                new Request("DELETE", "/v1.0/users/{userId}", null));
    }
}
