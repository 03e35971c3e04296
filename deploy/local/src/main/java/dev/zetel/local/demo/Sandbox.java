package dev.zetel.local.demo;

import static dev.zetel.local.demo.DemoAccount.GLOBAL;
import static dev.zetel.local.demo.DemoAccount.OPERATOR;

import dev.zetel.client.Directory;
import dev.zetel.client.Platform;
import dev.zetel.client.Platform.FirstAdministrator;
import dev.zetel.client.Platform.NewTenant;
import dev.zetel.client.http.Api;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.stack.Identity;
import dev.zetel.local.stack.LogIn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant to try things in, with a clock of its own, as its administrators and the operator reach it. */
record Sandbox(Tenant tenant, Ports ports, Identity identity, Map<DemoAccount, Api> actors) {

    Sandbox(Tenant tenant, Ports ports, Identity identity) {
        this(tenant, ports, identity, new ConcurrentHashMap<>());
    }

    /** The API in the name of somebody. */
    Api as(DemoAccount account) {
        return actors.computeIfAbsent(account, actor -> {
            var token = actor.token(identity, tenant.domain());
            return new Api(ports.api(), () -> token).patient();
        });
    }

    /** Makes the tenant with its first administrator, the other administrators, and a log-in for each. */
    void provision() {
        var first =
                new FirstAdministrator(tenant.administratorId(), GLOBAL.person().asUser(tenant.domain()));
        new Platform(as(OPERATOR))
                .provision(new NewTenant(tenant.id(), tenant.displayName(), tenant.domain(), "SE", true, first))
                .expect(200, 201);
        logIn(GLOBAL, tenant.administratorId());
        DemoAccount.administrators().stream()
                .filter(account -> account != GLOBAL)
                .forEach(this::appoint);
    }

    /** Creates a user; an existing one of that name is taken as it is. */
    String create(Person person) {
        var created = directory().create(person.asUser(tenant.domain()));
        if (created.status() == 400 && created.message().contains("already exists")) {
            return directory().user(person.userPrincipalName(tenant.domain())).id();
        }
        return created.expect(201).text("id");
    }

    private void appoint(DemoAccount account) {
        var userId = create(account.person());
        if (directory().roleAssignments().stream()
                .noneMatch(held -> held.principalId().equals(userId))) {
            directory().assignRole(userId, account.roleTemplateId()).expect(201);
        }
        logIn(account, userId);
    }

    private void logIn(DemoAccount account, String userId) {
        var person = account.person();
        var userName = person.userPrincipalName(tenant.domain());
        identity.createLogIn(new LogIn(tenant.id(), userId, userName, person.givenName(), person.surname()));
    }

    private Directory directory() {
        return new Directory(as(GLOBAL));
    }

    /** Whose it is; the ids are given, so that the realm and the directory agree on them. */
    record Tenant(String id, String administratorId, String displayName, String domain) {}
}
