package dev.zetel.local.stack;

import dev.zetel.client.http.Tokens;
import dev.zetel.local.checkout.Checkout;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.server.Keycloak;
import java.util.Map;

/** Who can ask the stack for what: the realm, and tokens from it. */
public record Identity(String keycloakUrl, Secrets secrets) {

    public static final String OPERATOR = "zetel-operator";
    public static final String ENTITLEMENTS = "zetel-entitlements";

    public static Identity of(Checkout checkout, Ports ports) {
        return new Identity("http://localhost:" + ports.of(Listener.KEYCLOAK), Secrets.of(checkout));
    }

    public Realm realm() {
        return Realm.of(keycloakUrl, Keycloak.ADMINISTRATOR, administratorPassword());
    }

    private String administratorPassword() {
        return secrets.of("keycloak.admin.password");
    }

    /** What Keycloak is started with: its administrator's password, and what the placeholders in the realm's file become. */
    public Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword(),
                "ZETEL_OPERATOR_SECRET", secretOf(OPERATOR),
                "ZETEL_ENTITLEMENTS_SECRET", secretOf(ENTITLEMENTS));
    }

    public String issuer() {
        return keycloakUrl + "/realms/" + Realm.NAME;
    }

    public String tokenOfApplication(String client) {
        return tokens().ofApplication(client, secretOf(client));
    }

    public String tokenOfPerson(String userName) {
        return tokens().ofPerson("zetel-cli", userName, demoPassword());
    }

    /** The one password of all log-ins of the demo tenant in this stack. */
    public String demoPassword() {
        return secrets.of("demo.password");
    }

    private String secretOf(String client) {
        return secrets.of(client + ".secret");
    }

    private Tokens tokens() {
        return new Tokens(keycloakUrl, Realm.NAME);
    }
}
