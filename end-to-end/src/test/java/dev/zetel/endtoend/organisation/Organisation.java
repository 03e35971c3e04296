package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import dev.zetel.endtoend.installation.FreshToken;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.local.client.Realm.LogIn;
import dev.zetel.local.client.Rest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A tenant of its own for one test, with an administrator of each role, created when needed. */
public final class Organisation {

    private final Installation zetel;
    private final String id = UUID.randomUUID().toString();
    private final String domain = "t" + id.substring(0, 13) + ".example";
    private final Map<Role, String> administrators = new EnumMap<>(Role.class);
    private final Map<Role, Rest> actors = new EnumMap<>(Role.class);

    private Organisation(Installation zetel) {
        this.zetel = zetel;
    }

    /** One that lives in real time. */
    public static Organisation in(Installation zetel) {
        return new Organisation(zetel).provision(false);
    }

    /** One whose clock the operator moves. */
    public static Organisation sandboxIn(Installation zetel) {
        return new Organisation(zetel).provision(true);
    }

    private Organisation provision(boolean sandbox) {
        var administrator = UUID.randomUUID().toString();
        zetel.operator()
                .post(
                        "/platform/tenants",
                        Map.of(
                                "id",
                                id,
                                "displayName",
                                "Test " + domain,
                                "defaultDomain",
                                domain,
                                "countryLetterCode",
                                "SE",
                                "sandbox",
                                sandbox,
                                "firstAdministrator",
                                new NewUser(Role.GLOBAL.label(), domain, "SE").first(administrator)))
                .expect(201);
        administrators.put(Role.GLOBAL, administrator);
        return this;
    }

    public String id() {
        return id;
    }

    public String domain() {
        return domain;
    }

    /** The API in the name of an administrator of that role. */
    public synchronized Rest as(Role role) {
        var known = actors.get(role);
        if (known != null) {
            return known;
        }
        if (role != Role.GLOBAL) {
            administrators.put(role, appoint(role.label(), role));
        }
        var actor = logIn(role.label(), administrators.get(role));
        actors.put(role, actor);
        return actor;
    }

    /** The id of the user who is the administrator of that role. */
    public String administrator(Role role) {
        as(role);
        return administrators.get(role);
    }

    /** Creates a user who holds a role, and returns the user's id. */
    public String appoint(String name, Role role) {
        var user = hire(name, "SE");
        if (role != Role.NONE) {
            as(Role.GLOBAL)
                    .post(
                            "/roleManagement/directory/roleAssignments",
                            Map.of("principalId", user, "roleDefinitionId", role.templateId(), "directoryScopeId", "/"))
                    .expect(201);
        }
        return user;
    }

    /** Lets a user log in, and returns once every service knows the user. */
    public Rest logIn(String name, String userId) {
        var identity = zetel.identity();
        var userName = userPrincipalName(name);
        identity.realm().createLogIn(new LogIn(id, userId, userName, name, "Test", identity.demoPassword()));
        return known(zetel.api(new FreshToken(() -> identity.tokenOfPerson(userName))));
    }

    private static Rest known(Rest actor) {
        for (var path : List.of("/me/licenseDetails", "/commerce/subscriptions")) {
            await(path).until(() -> actor.get(path).status(), status -> status == 200 || status == 403);
        }
        return actor;
    }

    /** Creates a user, and returns the user's id. */
    public String hire(String name, String country) {
        return as(Role.GLOBAL)
                .post("/users", new NewUser(name, domain, country).properties())
                .expect(201)
                .text("id");
    }

    /** Makes some users, and returns their ids once licensing knows all of them. */
    public List<String> hire(int count) {
        var global = as(Role.GLOBAL);
        var users = IntStream.range(0, count)
                .mapToObj(number -> hire(
                        "user" + number + "." + UUID.randomUUID().toString().substring(0, 4), "SE"))
                .toList();
        users.forEach(user -> await("licensing knows " + user)
                .until(() -> global.get("/users/" + user + "/licenseDetails").status() == 200));
        return users;
    }

    public String userPrincipalName(String name) {
        return name + "@" + domain;
    }

    public Seats seats() {
        return new Seats(as(Role.GLOBAL));
    }

    public TestClock clock() {
        return new TestClock(zetel.operator(), id);
    }
}
