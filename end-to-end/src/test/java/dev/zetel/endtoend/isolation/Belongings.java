package dev.zetel.endtoend.isolation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A tenant with one of everything; two of them differ in nothing but their ids. */
record Belongings(Organisation organisation, String user, String deletedUser, String subscription, String conflict) {

    private static final List<String> COLLECTIONS = List.of(
            "/users?$select=id,displayName,jobTitle,accountEnabled,userPrincipalName,assignedLicenses",
            "/directory/deletedItems/microsoft.graph.user",
            "/roleManagement/directory/roleAssignments",
            "/commerce/subscriptions",
            "/subscribedSkus",
            "/licensing/conflicts");

    static Belongings in(Installation zetel) {
        var organisation = Organisation.sandboxIn(zetel);
        var seats = organisation.seats();
        var subscription = seats.buy(Product.DOCUMENTS, 2);
        seats.buy(Product.MEETINGS, 5);
        var twin = organisation.hire("twin", "SE");
        var users = organisation.hire(1);
        List.of(twin, users.get(0))
                .forEach(user -> seats.assign(user, Product.DOCUMENTS).expect(200));
        seats.commerce().changeQuantity(subscription, 1).expect(200);
        await("a conflict").until(() -> seats.openConflict(Product.DOCUMENTS).isPresent());
        await("licenses shown").until(() -> seats.shownLicensesOf(twin).size() == 1);
        var leaver = organisation.hire("leaver", "SE");
        organisation.directory().delete(leaver).expect(204);
        var conflict = seats.openConflict(Product.DOCUMENTS).orElseThrow().id();
        return new Belongings(organisation, twin, leaver, subscription, conflict);
    }

    /** Every kind of id that the tenant has, each with how an unknown one of the same form looks. */
    Map<String, UnaryOperator<String>> ids() {
        var ids = new LinkedHashMap<String, UnaryOperator<String>>();
        var anyId = (UnaryOperator<String>) id -> UUID.randomUUID().toString();
        List.of(organisation.id(), user, deletedUser, subscription, conflict).forEach(id -> ids.put(id, anyId));
        ids.put(organisation.userPrincipalName("twin"), name -> organisation.userPrincipalName("nobody"));
        ids.put(
                organisation.id() + "_" + Product.DOCUMENTS.skuId(),
                id -> UUID.randomUUID() + "_" + Product.DOCUMENTS.skuId());
        ids.put(
                Role.GLOBAL.templateId() + "_" + organisation.administrator(Role.GLOBAL),
                id -> Role.GLOBAL.templateId() + "_" + UUID.randomUUID());
        return ids;
    }

    /** What must not be in an answer to anybody else. */
    List<String> secrets() {
        return List.of(
                organisation.id(),
                organisation.domain(),
                user,
                deletedUser,
                subscription,
                conflict,
                organisation.administrator(Role.GLOBAL));
    }

    /** All of it as its own administrator sees it. */
    List<JsonNode> seen() {
        return COLLECTIONS.stream()
                .flatMap(path -> organisation.as(Role.GLOBAL).all(path, JsonNode.class).stream())
                .toList();
    }
}
