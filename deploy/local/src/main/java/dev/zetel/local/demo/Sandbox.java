package dev.zetel.local.demo;

import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.client.ApiResponse;
import dev.zetel.local.client.Realm;
import dev.zetel.local.client.Realm.LogIn;
import dev.zetel.local.client.Rest;
import dev.zetel.local.stack.Identity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A tenant to try things in, with a clock of its own, as its administrators and the operator reach it. */
final class Sandbox {

    private static final String API = "/v1.0";

    private final Tenant tenant;
    private final String gateway;
    private final Identity identity;
    private final Map<DemoAccount, Rest> actors = new EnumMap<>(DemoAccount.class);

    Sandbox(Tenant tenant, Ports ports, Identity identity) {
        this.tenant = tenant;
        this.gateway = "http://localhost:" + ports.of(Listener.GATEWAY);
        this.identity = identity;
    }

    String id() {
        return tenant.id();
    }

    String domain() {
        return tenant.domain();
    }

    /** The API in the name of somebody. */
    Rest as(DemoAccount account) {
        return actors.computeIfAbsent(account, actor -> {
            var token = actor == DemoAccount.OPERATOR
                    ? identity.tokenOfApplication(Identity.OPERATOR)
                    : identity.tokenOfPerson(actor.person().userPrincipalName(domain()));
            return new Rest(gateway + API, () -> token);
        });
    }

    /** Makes the tenant with its first administrator, the other administrators, and a log-in for each. */
    void provision() {
        var realm = identity.realm();
        as(DemoAccount.OPERATOR).post("/platform/tenants", order()).expect(200, 201);
        logIn(realm, DemoAccount.GLOBAL, tenant.administratorId());
        DemoAccount.administrators().stream()
                .filter(account -> account != DemoAccount.GLOBAL)
                .forEach(account -> appoint(realm, account));
    }

    private Map<String, Object> order() {
        var administrator = new HashMap<>(DemoAccount.GLOBAL.person().asUser(domain()));
        administrator.remove("accountEnabled");
        administrator.put("id", tenant.administratorId());
        return Map.of(
                "id",
                id(),
                "displayName",
                tenant.displayName(),
                "defaultDomain",
                domain(),
                "countryLetterCode",
                "SE",
                "sandbox",
                true,
                "firstAdministrator",
                administrator);
    }

    /** Creates a user; an existing one of that name is taken as it is. */
    String create(Person person) {
        var created = as(DemoAccount.GLOBAL).post("/users", person.asUser(domain()));
        if (created.status() == 400 && created.message().contains("already exists")) {
            return find(person).text("id");
        }
        return created.expect(201).text("id");
    }

    private ApiResponse find(Person person) {
        return as(DemoAccount.GLOBAL)
                .get("/users/" + person.userPrincipalName(domain()))
                .expect(200);
    }

    private void appoint(Realm realm, DemoAccount account) {
        var userId = create(account.person());
        var global = as(DemoAccount.GLOBAL);
        var held = global.get("/users/" + userId + "/memberOf").expect(200);
        if (held.body().path("value").isEmpty()) {
            global.post(
                            "/roleManagement/directory/roleAssignments",
                            Map.of(
                                    "principalId",
                                    userId,
                                    "roleDefinitionId",
                                    account.roleTemplateId(),
                                    "directoryScopeId",
                                    "/"))
                    .expect(201);
        }
        logIn(realm, account, userId);
    }

    private void logIn(Realm realm, DemoAccount account, String userId) {
        var person = account.person();
        realm.createLogIn(new LogIn(
                id(),
                userId,
                person.userPrincipalName(domain()),
                person.givenName(),
                person.surname(),
                identity.demoPassword()));
    }

    /** Whose it is; the ids are given, so that the realm and the directory agree on them. */
    record Tenant(String id, String administratorId, String displayName, String domain) {}
}
