package dev.zetel.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The realm {@code zetel} as Keycloak's administrator sees it. */
public final class Realm {

    public static final String NAME = "zetel";

    private static final String REALMS = "/admin/realms";
    private static final String USERS = REALMS + "/" + NAME + "/users";

    private final Rest keycloak;

    public Realm(String keycloakUrl, String administrator, String password) {
        var tokens = new Tokens(keycloakUrl, "master");
        this.keycloak = new Rest(keycloakUrl, () -> tokens.ofPerson("admin-cli", administrator, password));
    }

    /** Makes the realm from the file that Kubernetes imports too, unless it is there; placeholders become secrets. */
    public void importOnce(Map<String, String> secrets) {
        if (keycloak.get(REALMS + "/" + NAME).expect(200, 404).status() == 200) {
            return;
        }
        var file = document();
        for (var secret : secrets.entrySet()) {
            file = file.replace("${" + secret.getKey() + "}", secret.getValue());
        }
        keycloak.post(REALMS, "application/json", BodyPublishers.ofString(file)).expect(201);
    }

    /** Makes a log-in for an object of the directory; one of that name keeps its id and gets this password. */
    public void createLogIn(LogIn logIn) {
        var found = keycloak.get(USERS + "?exact=true&username=" + encoded(logIn.userName()))
                .expect(200);
        if (found.body().isEmpty()) {
            keycloak.post(USERS, logIn.representation()).expect(201);
        } else {
            var id = found.body().get(0).path("id").asText();
            keycloak.put(USERS + "/" + id, logIn.representation()).expect(204);
        }
    }

    private static String document() {
        try (var file = Realm.class.getResourceAsStream("/keycloak/zetel-realm.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
