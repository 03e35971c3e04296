package dev.zetel.local.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens from a realm of Keycloak. */
public record Tokens(String keycloakUrl, String realm) {

    /** For a person who has a log-in. */
    public String ofPerson(String clientId, String userName, String password) {
        return token(
                Map.of("grant_type", "password", "client_id", clientId, "username", userName, "password", password));
    }

    /** For an application that has a secret. */
    public String ofApplication(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    private String token(Map<String, String> form) {
        var path = "/realms/" + realm + "/protocol/openid-connect/token";
        var request = HttpRequest.newBuilder(URI.create(keycloakUrl + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        return Rest.answer("POST " + path, request).expect(200).text("access_token");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
