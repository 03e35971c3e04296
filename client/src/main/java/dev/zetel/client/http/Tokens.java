package dev.zetel.client.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Access tokens from a realm of Keycloak, by what a JVM loads quickest: {@code zetel token} does nothing else. */
public record Tokens(String keycloakUrl, String realm) {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

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
        var endpoint = URI.create(keycloakUrl + "/realms/" + realm + "/protocol/openid-connect/token");
        var request = "POST " + endpoint.getPath();
        try {
            var connection = post(endpoint, form);
            var status = connection.getResponseCode();
            var body = body(connection, status);
            var token = TOKEN.matcher(body);
            if (status != 200 || !token.find()) {
                throw new UnexpectedResponse(request + " answered " + status + ": " + body);
            }
            return token.group(1);
        } catch (IOException failure) {
            throw new UnexpectedResponse(request + " got no answer from " + endpoint.getAuthority() + ": " + failure);
        }
    }

    private static HttpURLConnection post(URI endpoint, Map<String, String> form) throws IOException {
        var connection = (HttpURLConnection) endpoint.toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(encoded(form).getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (var stream = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
