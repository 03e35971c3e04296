package dev.zetel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = JSON.readTree(RealmFileTest.class.getResourceAsStream("/keycloak/zetel-realm.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tid", "oid"})
    void letsAdministratorsAloneSayWhoSomebodyIs(String attribute) throws IOException {
        var provider = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0");
        var profile =
                JSON.readTree(provider.at("/config/kc.user.profile.config/0").asText());

        var permissions = named(profile.path("attributes"), "name", attribute).path("permissions");

        assertThat(permissions.path("edit").toString()).isEqualTo("[\"admin\"]");
    }

    @ParameterizedTest
    @CsvSource({"zetel-operator, ZETEL_OPERATOR_SECRET", "zetel-entitlements, ZETEL_ENTITLEMENTS_SECRET"})
    void keepsNoSecret(String client, String placeholder) {
        assertThat(named(realm.path("clients"), "clientId", client)
                        .path("secret")
                        .asText())
                .isEqualTo("${" + placeholder + "}");
    }

    @ParameterizedTest
    @CsvSource({"zetel-operator, Platform.Operate", "zetel-entitlements, Entitlements.Read"})
    void givesEachApplicationOneRole(String client, String role) {
        var account = named(realm.path("users"), "serviceAccountClientId", client);

        assertThat(account.at("/clientRoles/zetel").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(account.has("attributes")).isFalse();
    }

    @Test
    void letsNobodyRegisterHimself() {
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("editUsernameAllowed").asBoolean(true)).isFalse();
    }

    private static JsonNode named(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
