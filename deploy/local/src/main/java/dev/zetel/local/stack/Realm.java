package dev.zetel.local.stack;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The realm {@code zetel} as Keycloak's administrator sees it. */
public record Realm(Api users) {

    public static final String NAME = "zetel";

    static Realm of(String keycloakUrl, String administrator, String password) {
        var tokens = new Tokens(keycloakUrl, "master");
        return new Realm(new Api(
                keycloakUrl + "/admin/realms/" + NAME + "/users",
                () -> tokens.ofPerson("admin-cli", administrator, password)));
    }

    /** Makes a log-in for an object of the directory; one of that name keeps its id and gets this password. */
    public void createLogIn(LogIn logIn) {
        var name = URLEncoder.encode(logIn.userName(), StandardCharsets.UTF_8);
        var found = users.get("?exact=true&username=" + name).expect(200).body();
        if (found.isEmpty()) {
            users.post("", logIn.representation()).expect(201);
        } else {
            users.put("/" + found.path(0).path("id").asText(), logIn.representation())
                    .expect(204);
        }
    }

    /** How a person proves to be an object of the directory. */
    public record LogIn(
            String tenantId, String objectId, String userName, String givenName, String surname, String password) {

        Map<String, Object> representation() {
            return Map.of(
                    "username",
                    userName,
                    "enabled",
                    true,
                    "email",
                    userName,
                    "emailVerified",
                    true,
                    "firstName",
                    givenName,
                    "lastName",
                    surname,
                    "attributes",
                    Map.of("tid", List.of(tenantId), "oid", List.of(objectId)),
                    "credentials",
                    List.of(Map.of("type", "password", "value", password, "temporary", false)));
        }
    }
}
