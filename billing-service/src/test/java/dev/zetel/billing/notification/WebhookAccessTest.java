package dev.zetel.billing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.notifications.testing.Published;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class WebhookAccessTest {

    private static final String WEBHOOKS = "/v1.0/commerce/webhooks";
    private static final String URL = "https://93.184.216.34/hook";

    @Inject
    Webhooks webhooks;

    @Inject
    TenantScope scope;

    private Organisation organisation;

    @BeforeEach
    void anOrganisation() {
        organisation = Directory.organisation();
    }

    @Test
    void belongsToOneTenant() {
        var path = WEBHOOKS + "/" + id();
        var other = Directory.organisation();

        other.asBuyer().get(path).then().statusCode(404);
        other.asBuyer().body("{\"enabled\":false}").patch(path).then().statusCode(404);
        other.asBuyer().post(path + "/rotateSecret").then().statusCode(404);
        other.asBuyer().get(path + "/deliveries").then().statusCode(404);
        other.asBuyer()
                .post(path + "/deliveries/" + UUID.randomUUID() + "/redeliver")
                .then()
                .statusCode(404);
        other.asBuyer().delete(path).then().statusCode(404);
        other.asBuyer().get(WEBHOOKS).then().body("value", hasSize(0));
        organisation.asBuyer().get(path).then().statusCode(200);
    }

    @Test
    void isReadByEveryAdministratorAndChangedByThoseWhoBuy() {
        var path = WEBHOOKS + "/" + id();
        var support = organisation.serviceAdministrator();

        organisation.as(support).get(WEBHOOKS).then().statusCode(200);
        organisation.as(support).get(path).then().statusCode(200);
        organisation.as(support).get(path + "/deliveries").then().statusCode(200);
        organisation.as(support).body("{}").post(WEBHOOKS).then().statusCode(403);
        organisation.as(support).body("{}").patch(path).then().statusCode(403);
        organisation.as(support).delete(path).then().statusCode(403);
        organisation.as(support).post(path + "/rotateSecret").then().statusCode(403);
        organisation
                .as(support)
                .post(path + "/deliveries/" + UUID.randomUUID() + "/redeliver")
                .then()
                .statusCode(403);
        organisation.as(organisation.employee()).get(WEBHOOKS).then().statusCode(403);
        organisation.asBuyer().get("/v1.0/platform/commerce/webhooks").then().statusCode(403);
        Organisation.asOperator().get(WEBHOOKS).then().statusCode(403);
    }

    @Test
    void theOperatorHasWebhooksOfItsOwn() {
        var path = "/v1.0/platform/commerce/webhooks";
        var id = Organisation.asOperator()
                .contentType("application/json")
                .body(body(URL))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        Organisation.asOperator().get(path + "/" + id).then().statusCode(200);
        Organisation.asOperator().get(path).then().body("value", hasSize(1));
        organisation.asBuyer().get(WEBHOOKS + "/" + id).then().statusCode(404);
        Organisation.asOperator().get(path + "/" + id()).then().statusCode(404);
        Organisation.asOperator().delete(path + "/" + id).then().statusCode(204);
    }

    @Test
    void isNeitherMadeNorChangedByARequestWithAnOptionThatItDoesNotTake() {
        organisation
                .asBuyer()
                .body(body(URL))
                .post(WEBHOOKS + "?$select=id")
                .then()
                .statusCode(400);
        organisation.asBuyer().get(WEBHOOKS).then().body("value", hasSize(0));

        var path = WEBHOOKS + "/" + id();
        var etag = organisation.asBuyer().get(path).path("'@odata.etag'");
        organisation.asBuyer().post(path + "/rotateSecret?$select=id").then().statusCode(400);
        assertThat(organisation.asBuyer().get(path).<Object>path("'@odata.etag'"))
                .isNotNull()
                .isEqualTo(etag);
    }

    @Test
    void goesWithItsTenant() {
        var id = UUID.fromString(id());
        var tenant = new TenantId(organisation.id());

        assertThat(find(tenant, id)).isPresent();
        Deliveries.deliverTombstone(TenantEvent.class, tenant.toString());

        assertThat(find(tenant, id)).isEmpty();
    }

    private Optional<Webhook> find(TenantId tenant, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            scope.allTenants();
            return webhooks.find(tenant, id);
        });
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
