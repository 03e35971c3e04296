package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static dev.zetel.endtoend.organisation.Role.BILLING;
import static dev.zetel.endtoend.organisation.Role.GLOBAL;
import static dev.zetel.endtoend.organisation.Role.NONE;
import static dev.zetel.endtoend.organisation.Role.PASSWORD;
import static dev.zetel.endtoend.organisation.Role.SERVICE;
import static dev.zetel.endtoend.organisation.Role.USER;

import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.Rest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The columns of the role table (S13, S23, S40-S42), each with those who may and with a request that does it. */
enum Operation {
    ASSIGN_LICENSE(EnumSet.of(GLOBAL, USER)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return new Seats(caller).assign(subject.user(), MEETINGS);
        }
    },
    REMOVE_LICENSE(EnumSet.of(GLOBAL, USER)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return new Seats(caller).remove(subject.user(), DOCUMENTS);
        }
    },
    BUY_MORE(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.post("/commerce/subscriptions", Map.of("offerId", subject.offer(), "quantity", 1));
        }
    },
    CHANGE_QUANTITY(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return new Seats(caller).changeQuantity(subject.subscription(), subject.newQuantity());
        }
    },
    SWITCH_AUTO_RENEW(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return new Seats(caller).autoRenew(subject.subscription(), false);
        }
    },
    DELETE_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.delete("/users/" + subject.user());
        }
    },
    CREATE_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            var name = "n" + UUID.randomUUID().toString().substring(0, 8);
            return caller.post(
                    "/users",
                    Map.of(
                            "accountEnabled",
                            true,
                            "displayName",
                            name,
                            "mailNickname",
                            name,
                            "userPrincipalName",
                            name + "@" + subject.domain()));
        }
    },
    EDIT_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.patch("/users/" + subject.user(), Map.of("jobTitle", "Gardener"));
        }
    },
    ASSIGN_ROLE(EnumSet.of(GLOBAL)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.post(
                    "/roleManagement/directory/roleAssignments",
                    Map.of(
                            "principalId",
                            subject.user(),
                            "roleDefinitionId",
                            PASSWORD.templateId(),
                            "directoryScopeId",
                            "/"));
        }
    },
    READ_USERS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/users");
        }
    },
    READ_PRODUCTS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/subscribedSkus");
        }
    },
    READ_SUBSCRIPTIONS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/commerce/subscriptions");
        }
    },
    READ_CONFLICTS(EnumSet.of(GLOBAL, BILLING, USER, SERVICE, PASSWORD)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/licensing/conflicts");
        }
    },
    READ_ONESELF(EnumSet.allOf(Role.class)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/me");
        }
    },
    READ_ONES_OWN_LICENSES(EnumSet.allOf(Role.class)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            return caller.get("/me/licenseDetails");
        }
    },
    PROVISION_A_TENANT(EnumSet.noneOf(Role.class)) {
        @Override
        ApiResponse tryOut(Rest caller, Subject subject) {
            var administrator = Map.of(
                    "displayName",
                    "First",
                    "mailNickname",
                    "first",
                    "userPrincipalName",
                    "first@" + subject.freeDomain());
            return caller.post(
                    "/platform/tenants",
                    Map.of(
                            "displayName",
                            "Other",
                            "defaultDomain",
                            subject.freeDomain(),
                            "firstAdministrator",
                            administrator));
        }
    };

    private static final List<Operation> OF_THE_OPERATOR = List.of(PROVISION_A_TENANT);

    private final Set<Role> allowed;

    Operation(Set<Role> allowed) {
        this.allowed = allowed;
    }

    abstract ApiResponse tryOut(Rest caller, Subject subject);

    boolean isAllowedTo(Role role) {
        return allowed.contains(role);
    }

    boolean isTheOperators() {
        return OF_THE_OPERATOR.contains(this);
    }

    /**
     * On what an operation is tried out.
     *
     * @param user holds a seat of one product and could have one of another
     * @param newQuantity one that the subscription does not have yet
     */
    record Subject(String user, String subscription, String offer, int newQuantity, String domain, String freeDomain) {}
}
