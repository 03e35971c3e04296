package dev.zetel.local.stack;

import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.client.Realm;
import dev.zetel.local.client.Tokens;
import dev.zetel.local.server.Keycloak;
import java.util.Map;

/** Who can ask the stack for what: the realm, and tokens from it. */
public record Identity(String keycloakUrl, Secrets secrets) {

    public static final String OPERATOR = "zetel-operator";
    public static final String ENTITLEMENTS = "zetel-entitlements";

    public static Identity of(Ports ports, Secrets secrets) {
        return new Identity("http://localhost:" + ports.of(Listener.KEYCLOAK), secrets);
    }

    public Realm realm() {
        return new Realm(keycloakUrl, Keycloak.ADMINISTRATOR, secrets.of("keycloak.admin.password"));
    }

    public void importRealm() {
        realm().importOnce(Map.of(
                "ZETEL_OPERATOR_SECRET", secrets.of(OPERATOR + ".secret"),
                "ZETEL_ENTITLEMENTS_SECRET", secrets.of(ENTITLEMENTS + ".secret")));
    }

    public String tokenOfApplication(String client) {
        return tokens().ofApplication(client, secrets.of(client + ".secret"));
    }

    public String tokenOfPerson(String userName) {
        return tokens().ofPerson("zetel-cli", userName, demoPassword());
    }

    /** The one password of all log-ins of the demo tenant in this stack. */
    public String demoPassword() {
        return secrets.of("demo.password");
    }

    private Tokens tokens() {
        return new Tokens(keycloakUrl, Realm.NAME);
    }
}
