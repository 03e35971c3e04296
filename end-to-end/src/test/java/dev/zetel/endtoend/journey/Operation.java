package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static dev.zetel.endtoend.organisation.Role.BILLING;
import static dev.zetel.endtoend.organisation.Role.GLOBAL;
import static dev.zetel.endtoend.organisation.Role.NONE;
import static dev.zetel.endtoend.organisation.Role.PASSWORD;
import static dev.zetel.endtoend.organisation.Role.SERVICE;
import static dev.zetel.endtoend.organisation.Role.USER;

import dev.zetel.client.Commerce;
import dev.zetel.client.Directory;
import dev.zetel.client.NewUser;
import dev.zetel.client.Platform;
import dev.zetel.client.Platform.FirstAdministrator;
import dev.zetel.client.Platform.NewTenant;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The columns of the role table (S13, S23, S40-S42), each with those who may and with a request that does it. */
enum Operation {
    ASSIGN_LICENSE(EnumSet.of(GLOBAL, USER)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Seats(caller).assign(subject.user(), MEETINGS);
        }
    },
    REMOVE_LICENSE(EnumSet.of(GLOBAL, USER)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Seats(caller).remove(subject.user(), DOCUMENTS);
        }
    },
    BUY_MORE(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Commerce(caller).buy(subject.offer(), 1);
        }
    },
    CHANGE_QUANTITY(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Commerce(caller).changeQuantity(subject.subscription(), subject.newQuantity());
        }
    },
    SWITCH_AUTO_RENEW(EnumSet.of(GLOBAL, BILLING)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Commerce(caller).autoRenew(subject.subscription(), false);
        }
    },
    DELETE_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Directory(caller).delete(subject.user());
        }
    },
    CREATE_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            var name = "n" + UUID.randomUUID().toString().substring(0, 8);
            return new Directory(caller).create(person(name, subject.domain()));
        }
    },
    EDIT_USER(EnumSet.of(GLOBAL, USER)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.patch("/users/" + subject.user(), Map.of("jobTitle", "Gardener"));
        }
    },
    ASSIGN_ROLE(EnumSet.of(GLOBAL)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return new Directory(caller).assignRole(subject.user(), PASSWORD.templateId());
        }
    },
    READ_USERS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/users");
        }
    },
    READ_PRODUCTS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/subscribedSkus");
        }
    },
    READ_SUBSCRIPTIONS(EnumSet.complementOf(EnumSet.of(NONE))) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/commerce/subscriptions");
        }
    },
    READ_CONFLICTS(EnumSet.of(GLOBAL, BILLING, USER, SERVICE, PASSWORD)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/licensing/conflicts");
        }
    },
    READ_ONESELF(EnumSet.allOf(Role.class)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/me");
        }
    },
    READ_ONES_OWN_LICENSES(EnumSet.allOf(Role.class)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            return caller.get("/me/licenseDetails");
        }
    },
    PROVISION_A_TENANT(EnumSet.noneOf(Role.class)) {
        @Override
        Response tryOut(Api caller, Subject subject) {
            var first = new FirstAdministrator(null, person("first", subject.freeDomain()));
            return new Platform(caller)
                    .provision(new NewTenant(null, "Other", subject.freeDomain(), null, false, first));
        }
    };

    private static final List<Operation> OF_THE_OPERATOR = List.of(PROVISION_A_TENANT);

    private final Set<Role> allowed;

    Operation(Set<Role> allowed) {
        this.allowed = allowed;
    }

    abstract Response tryOut(Api caller, Subject subject);

    boolean isAllowedTo(Role role) {
        return allowed.contains(role);
    }

    private static NewUser person(String name, String domain) {
        return new NewUser(name, null, null, name, name + "@" + domain, null);
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
