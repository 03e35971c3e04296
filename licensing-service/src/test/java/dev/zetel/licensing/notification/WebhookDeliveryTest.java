package dev.zetel.licensing.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.Receiver;
import dev.zetel.notifications.testing.Signature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a conflict to the receivers, with a broker in between. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(BrokerResource.class)
@WithTestResource(ChannelsConfigured.class)
class WebhookDeliveryTest {

    private static final String OPENED = "dev.zetel.licensing.conflict-opened.v1";
    private static final String POOL = "dev.zetel.licensing.pool-changed.v1";

    private final Receiver receiver = Receiver.start();
    private final Receiver ofOther = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
        ofOther.close();
    }

    @Test
    void aConflictReachesTheReceiverOfItsTenantSigned() {
        var organisation = new Organisation();
        var token = organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR);
        var other = new Organisation().tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR);
        var webhook = webhook(token, receiver, OPENED, POOL);
        webhook(other, ofOther, OPENED, POOL);
        var sku = organisation.sku();
        var purchase = organisation.buys(2, sku);
        new Administration(token).assignTo(2, organisation, sku);

        purchase.expires();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(receiver.received())
                        .anySatisfy(request -> assertThat(request.body()).contains(OPENED, "\"seatsShort\":2"))
                        .anySatisfy(request -> assertThat(request.body()).contains(POOL)));
        assertThat(receiver.received()).allSatisfy(request -> {
            assertThat(Signature.isValid(request, webhook.getString("secret"))).isTrue();
            assertThat(request.body()).contains("\"tenantid\":\"" + organisation.id() + "\"");
        });
        assertThat(ofOther.received()).isEmpty();
    }

    private static JsonPath webhook(String token, Receiver receiver, String... events) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"" + String.join("\",\"", events) + "\"]}")
                .post("/v1.0/licensing/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
