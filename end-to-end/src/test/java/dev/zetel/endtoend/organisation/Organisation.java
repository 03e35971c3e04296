package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import dev.zetel.client.Directory;
import dev.zetel.client.NewUser;
import dev.zetel.client.Platform;
import dev.zetel.client.Platform.FirstAdministrator;
import dev.zetel.client.Platform.NewTenant;
import dev.zetel.client.http.Api;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.local.stack.LogIn;
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
    private final Map<Role, Api> actors = new EnumMap<>(Role.class);

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
        var first = new FirstAdministrator(administrator, user(Role.GLOBAL.label(), "SE"));
        new Platform(zetel.operator())
                .provision(new NewTenant(id, "Test " + domain, domain, "SE", sandbox, first))
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
    public synchronized Api as(Role role) {
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
            directory().assignRole(user, role.templateId()).expect(201);
        }
        return user;
    }

    /** Lets a user log in, and returns once every service knows the user. */
    public Api logIn(String name, String userId) {
        var identity = zetel.identity();
        var userName = userPrincipalName(name);
        identity.createLogIn(new LogIn(id, userId, userName, name, "Test"));
        return known(zetel.api(() -> identity.tokenOfPerson(userName)));
    }

    private static Api known(Api actor) {
        for (var path : List.of("/me/licenseDetails", "/commerce/subscriptions")) {
            await(path).until(() -> actor.get(path).status(), status -> status == 200 || status == 403);
        }
        return actor;
    }

    /** Creates a user, and returns the user's id. */
    public String hire(String name, String country) {
        return directory().create(user(name, country)).expect(201).text("id");
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
        return new TestClock(new Platform(zetel.operator()), id);
    }

    public Directory directory() {
        return new Directory(as(Role.GLOBAL));
    }

    private NewUser user(String name, String country) {
        return new NewUser("Test " + name, null, null, name, userPrincipalName(name), country);
    }
}
