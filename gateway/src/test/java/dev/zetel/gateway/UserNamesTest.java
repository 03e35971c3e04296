package dev.zetel.gateway;

import static dev.zetel.gateway.Batches.batch;
import static dev.zetel.gateway.Batches.item;
import static dev.zetel.gateway.Batches.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a user name may have in it reaches the service that owns the path, unchanged. */
@QuarkusTest
@WithTestResource(LocalServices.class)
class UserNamesTest {

    private static final String NAMES = """
            a%23b@example.org ; a#b@example.org
            nel_far.example%23EXT%23@example.org ; nel_far.example#EXT#@example.org
            a%5Eb@example.org ; a^b@example.org
            a+b@example.org ; a+b@example.org
            a%2Bb@example.org ; a%2Bb@example.org
            o'neil@example.org ; o'neil@example.org
            o%27neil@example.org ; o%27neil@example.org
            100%25@example.org ; 100%25@example.org
            %2523EXT@example.org ; %2523EXT@example.org
            j%C3%BCrgen.m%C3%BCller@example.org ; jürgen.müller@example.org
            %C5%81ukasz@example.org ; Łukasz@example.org
            a'''%23-_!%5E~z@example.org ; a'''#-_!^~z@example.org
            %7Ba%7Cb%7D%60@example.org ; {a|b}`@example.org
            """;

    private final Calls calls = new Calls();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = NAMES)
    void passInPaths(String encoded) {
        assertOwner("/users/" + encoded, "directory");
        assertOwner("/users/" + encoded + "/memberOf?$select=id", "directory");
        assertOwner("/users/" + encoded + "/licenseDetails", "licensing");
        assertOwner("/users/" + encoded + "/microsoft.graph.assignLicense", "licensing");
        assertOwner("/users('" + encoded.replace("'", "''") + "')/assignLicense", "licensing");
        assertOwner("/users?$filter=userPrincipalName%20eq%20'" + encoded.replace("'", "''") + "'", "directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = NAMES)
    void passInUrlsOfBatchesEncodedAndAsTheyAre(String encoded, String raw) {
        for (var name : new String[] {encoded, raw}) {
            assertItem("/users/" + name, "/users/" + encoded, "directory");
            assertItem("users/" + name + "/licenseDetails", "/users/" + encoded + "/licenseDetails", "licensing");
            assertItem("/users/" + name + "/assignLicense", "/users/" + encoded + "/assignLicense", "licensing");
            assertItem(
                    "/users?$filter=mail eq '" + name + "'",
                    "/users?$filter=mail%20eq%20'" + encoded + "'",
                    "directory");
        }
    }

    private void assertOwner(String path, String service) {
        var echo = calls.echo(calls.get(path));

        assertThat(echo.getString("uri")).isEqualTo("/v1.0" + path);
        assertThat(echo.getString("service")).isEqualTo(service);
    }

    private void assertItem(String url, String path, String service) {
        var response = calls.send(batch(calls).POST(BodyPublishers.ofString(text(item("1", "POST", url)))));

        var echo = new JsonObject(response.body())
                .getJsonArray("responses")
                .getJsonObject(0)
                .getJsonObject("body");
        assertThat(echo.getString("uri")).isEqualTo("/v1.0" + path);
        assertThat(echo.getString("service")).isEqualTo(service);
    }
}
