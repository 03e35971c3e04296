package dev.zetel.billing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.chassis.testing.Broker;
import dev.zetel.chassis.testing.BrokerResource;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.Topics;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.Receiver;
import dev.zetel.notifications.testing.Signature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a purchase to the receiver, with a broker in between. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(BrokerResource.class)
@WithTestResource(ChannelsConfigured.class)
class WebhookDeliveryTest {

    private static final String WEBHOOKS = "/v1.0/commerce/webhooks";
    private static final String PURCHASED = "dev.zetel.billing.subscription-purchased.v1";

    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPurchaseReachesTheReceiverSignedAndMayBeSentAgain() {
        var organisation = Directory.organisation();
        var before = buy(organisation);
        await().until(() -> !Broker.records("zetel.billing.subscriptions", before, Topics.PARTITIONS)
                .isEmpty());
        var webhook = webhook(organisation, WEBHOOKS);

        var subscription = buy(organisation);

        await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.received().isEmpty());
        assertThat(receiver.received()).singleElement().satisfies(request -> {
            assertThat(Signature.isValid(request, webhook.get("secret"))).isTrue();
            assertThat(request.body())
                    .contains("\"subject\":\"" + subscription + "\"", "\"type\":\"" + PURCHASED + "\"")
                    .contains("\"tenantid\":\"" + organisation.id() + "\"", "\"seats\":25");
        });

        var deliveries = WEBHOOKS + "/" + webhook.get("id") + "/deliveries";
        await().untilAsserted(() -> organisation
                .asBuyer()
                .get(deliveries)
                .then()
                .statusCode(200)
                .body("value", hasSize(1))
                .body("value[0].state", equalTo("Delivered"))
                .body("value[0].type", equalTo(PURCHASED))
                .body("value[0].attempts", equalTo(1))
                .body("value[0].deliveredDateTime", notNullValue()));
        var delivery = organisation.asBuyer().get(deliveries).jsonPath().getString("value[0].id");
        organisation
                .asBuyer()
                .post(deliveries + "/" + delivery + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("Pending"));
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().get(1).header("webhook-id"))
                .isEqualTo(receiver.received().get(0).header("webhook-id"));
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndHoldsUpNothing() {
        var organisation = Directory.organisation();
        webhook(organisation, WEBHOOKS);
        var key = UUID.randomUUID().toString();

        Broker.send(Topics.SUBSCRIPTIONS, key, PURCHASED, "not JSON");
        buy(organisation);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                Broker.records(Topics.SUBSCRIPTIONS.deadLetter().name(), key, Topics.PARTITIONS))
                        .hasSize(1));
        await().until(() -> receiver.received().size() == 1);
    }

    private Map<String, String> webhook(Organisation organisation, String path) {
        var created = organisation
                .asBuyer()
                .body("{\"url\":\"" + receiver.url() + "\",\"events\":[\"" + PURCHASED + "\"]}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return Map.of("id", created.getString("id"), "secret", created.getString("secret"));
    }

    private static String buy(Organisation organisation) {
        return organisation
                .asBuyer()
                .body("{\"offerId\":\"" + TestCatalog.sold("P1Y").offerId() + "\",\"quantity\":25}")
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }
}
