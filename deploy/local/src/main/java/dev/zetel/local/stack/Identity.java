package dev.zetel.local.stack;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.FreshToken;
import dev.zetel.client.http.Tokens;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.server.Keycloak;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Who can ask the stack for what: the realm with its log-ins, and tokens from it. */
public record Identity(String keycloakUrl, Secrets secrets) {

    public static final String OPERATOR = "zetel-operator";
    public static final String ENTITLEMENTS = "zetel-entitlements";

    private static final String REALM = "zetel";

    public static Identity of(Checkout checkout, Ports ports) {
        return new Identity("http://localhost:" + ports.of(Listener.KEYCLOAK), Secrets.of(checkout));
    }

    /** What Keycloak is started with: its administrator's password, and what the placeholders in the realm's file become. */
    public Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword(),
                "ZETEL_OPERATOR_SECRET", secretOf(OPERATOR),
                "ZETEL_ENTITLEMENTS_SECRET", secretOf(ENTITLEMENTS));
    }

    public String issuer() {
        return keycloakUrl + "/realms/" + REALM;
    }

    public String tokenOfApplication(String client) {
        return new Tokens(keycloakUrl, REALM).ofApplication(client, secretOf(client));
    }

    public String tokenOfPerson(String userName) {
        return new Tokens(keycloakUrl, REALM).ofPerson("zetel-cli", userName, demoPassword());
    }

    /** The one password of all log-ins that are made here. */
    public String demoPassword() {
        return secrets.of("demo.password");
    }

    /** Makes a log-in for an object of the directory; one of that name keeps its id and gets the password. */
    public void createLogIn(LogIn logIn) {
        var administrator = new Tokens(keycloakUrl, "master");
        var users = new Api(
                keycloakUrl + "/admin/realms/" + REALM + "/users",
                new FreshToken(
                        () -> administrator.ofPerson("admin-cli", Keycloak.ADMINISTRATOR, administratorPassword())));
        var name = URLEncoder.encode(logIn.userName(), StandardCharsets.UTF_8);
        var found = users.get("?exact=true&username=" + name).expect(200).body();
        var user = logIn.representation(demoPassword());
        if (found.isEmpty()) {
            users.post("", user).expect(201);
        } else {
            users.put("/" + found.path(0).path("id").asText(), user).expect(204);
        }
    }

    private String administratorPassword() {
        return secrets.of("keycloak.admin.password");
    }

    private String secretOf(String client) {
        return secrets.of(client + ".secret");
    }
}
