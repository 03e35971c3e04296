package dev.zetel.billing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class WebhookResourceTest {

    private static final String WEBHOOKS = "/v1.0/commerce/webhooks";

    /** An address needs no name server. */
    private static final String URL = "https://93.184.216.34/hook";

    private Organisation organisation;

    @BeforeEach
    void anOrganisation() {
        organisation = Directory.organisation();
    }

    @Test
    void showsTheSecretOnce() {
        var created =
                create(URL).statusCode(201).header("ETag", "W/\"1\"").extract().jsonPath();
        assertThat(created.getString("secret")).startsWith("whsec_");
        assertThat(created.getList("events")).containsExactly(Published.TYPE);

        organisation
                .asBuyer()
                .get(WEBHOOKS + "/" + created.getString("id"))
                .then()
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("enabled", equalTo(true))
                .body("createdDateTime", notNullValue())
                .body("", not(org.hamcrest.Matchers.hasKey("secret")));
        organisation.asBuyer().get(WEBHOOKS).then().body("value[0].secret", nullValue());
    }

    @Test
    void makesANewSecretAndSaysHowLongTheOldOneCounts() {
        var created = create(URL).extract().jsonPath();

        organisation
                .asBuyer()
                .post(WEBHOOKS + "/" + created.getString("id") + "/rotateSecret")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("secret", not(equalTo(created.getString("secret"))))
                .body("previousSecretUntilDateTime", notNullValue());
    }

    @Test
    void changesAndDeletes() {
        var path = WEBHOOKS + "/" + id();

        organisation
                .asBuyer()
                .body("{\"enabled\":false}")
                .patch(path)
                .then()
                .statusCode(204)
                .header("ETag", "W/\"2\"");
        organisation
                .asBuyer()
                .body("{\"events\":[\"" + Published.OTHER_TYPE + "\"]}")
                .header("If-Match", "W/\"1\"")
                .patch(path)
                .then()
                .statusCode(412);
        organisation
                .asBuyer()
                .body("{\"events\":[\"" + Published.OTHER_TYPE + "\"]}")
                .header("If-Match", "W/\"2\"")
                .patch(path)
                .then()
                .statusCode(204);
        organisation
                .asBuyer()
                .get(path)
                .then()
                .body("enabled", equalTo(false))
                .body("url", equalTo(URL))
                .body("events[0]", equalTo(Published.OTHER_TYPE));
        organisation.asBuyer().delete(path).then().statusCode(204);
        organisation.asBuyer().delete(path).then().statusCode(404);
        organisation.asBuyer().get(path).then().statusCode(404);
    }

    @Test
    void pagesAndRefusesTheTwentyFirst() {
        for (var i = 0; i < 20; i++) {
            create(URL + i).statusCode(201);
        }

        create(URL)
                .statusCode(400)
                .body("error.details[0].code", equalTo("WebhookLimitReached"))
                .body("error.message", containsString("20"));

        var first = organisation
                .asBuyer()
                .get(WEBHOOKS + "?$top=15")
                .then()
                .body("value", hasSize(15))
                .extract()
                .jsonPath();
        var second = organisation
                .asBuyer()
                .urlEncodingEnabled(false)
                .get(first.getString("'@odata.nextLink'"))
                .then()
                .statusCode(200)
                .body("value", hasSize(5))
                .extract()
                .jsonPath();
        var urls = new HashSet<Object>(first.getList("value.url"));
        urls.addAll(second.getList("value.url"));
        assertThat(urls).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/",
                "not a url"
            })
    void refusesUrlsThatAreNotPublicHttps(String url) {
        create(url)
                .statusCode(400)
                .body("error.details[0].code", equalTo("WebhookUrlRefused"))
                .body("error.details[0].target", equalTo("url"));

        organisation
                .asBuyer()
                .body("{\"url\":\"" + url + "\"}")
                .patch(WEBHOOKS + "/" + id())
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("WebhookUrlRefused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"url\":\"" + URL + "\"}",
                "{\"url\":\"" + URL + "\",\"events\":[]}",
                "{\"url\":\"" + URL + "\",\"events\":[null]}",
                "{\"url\":\"" + URL + "\",\"events\":[\"dev.zetel.billing.sku-published.v1\"]}",
                "{\"events\":[\"" + Published.TYPE + "\"]}",
                "{\"url\":\"" + URL + "\",\"events\":[\"" + Published.TYPE + "\"],\"secret\":\"mine\"}"
            })
    void refusesBodiesThatSayNothingSensible(String body) {
        organisation
                .asBuyer()
                .body(body)
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("Request_BadRequest"));
    }

    @Test
    void refusesABodyThatIsTooLong() {
        organisation
                .asBuyer()
                .body("{\"url\":\"" + "a".repeat(17 * 1024 * 1024) + "\"}")
                .post(WEBHOOKS)
                .then()
                .statusCode(413);
    }

    private String id() {
        return create(URL).statusCode(201).extract().jsonPath().getString("id");
    }

    private ValidatableResponse create(String url) {
        return organisation.asBuyer().body(body(url)).post(WEBHOOKS).then();
    }

    private static String body(String url) {
        return "{\"url\":\"" + url + "\",\"events\":[\"" + Published.TYPE + "\"]}";
    }
}
