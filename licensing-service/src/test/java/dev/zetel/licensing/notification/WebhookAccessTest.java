package dev.zetel.licensing.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.zetel.chassis.consumer.Deliveries;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.directory.TenantEvent;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class WebhookAccessTest {

    private static final String WEBHOOKS = "/v1.0/licensing/webhooks";
    private static final String PLATFORM = "/v1.0/platform/licensing/webhooks";
    private static final String BODY =
            "{\"url\":\"https://93.184.216.34/\",\"events\":[\"dev.zetel.licensing.conflict-opened.v1\"]}";

    @Inject
    Webhooks webhooks;

    @Inject
    TenantScope scope;

    @Test
    void isReadByEveryAdministratorAndChangedByThoseWhoAssignLicenses() {
        var organisation = new Organisation();
        var assigns = as(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR));
        var buys = as(organisation.tokenOf(AdministratorRole.BILLING_ADMINISTRATOR));
        var path = WEBHOOKS + "/" + create(assigns, WEBHOOKS);
        var redeliver = path + "/deliveries/" + UUID.randomUUID() + "/redeliver";

        assigns.get(path).then().statusCode(200);
        assigns.post(redeliver).then().statusCode(404);
        buys.get(WEBHOOKS).then().statusCode(200).body("value", hasSize(1));
        buys.get(path).then().statusCode(200);
        buys.get(path + "/deliveries").then().statusCode(200);
        forbidden(as(organisation.tokenOf(AdministratorRole.BILLING_ADMINISTRATOR)), path, redeliver);
        as(organisation.tokenOf(organisation.user())).get(WEBHOOKS).then().statusCode(403);
        assigns.body("{\"enabled\":false}").patch(path).then().statusCode(204);
        assigns.post(path + "/rotateSecret").then().statusCode(200);
        assigns.delete(path).then().statusCode(204);
    }

    @Test
    void belongsToOneTenant() {
        var path = WEBHOOKS + "/" + create(administrator(), WEBHOOKS);

        administrator().get(path).then().statusCode(404);
        administrator().delete(path).then().statusCode(404);
        administrator().post(path + "/rotateSecret").then().statusCode(404);
        administrator().get(path + "/deliveries").then().statusCode(404);
    }

    @Test
    void theOperatorHasWebhooksOfItsOwn() {
        var operator = as(TestTokens.operator());
        var path = PLATFORM + "/" + create(operator, PLATFORM);

        operator.get(path).then().statusCode(200);
        administrator().get(PLATFORM).then().statusCode(403);
        operator.get(WEBHOOKS).then().statusCode(403);
        operator.delete(path).then().statusCode(204);
    }

    @Test
    void goesWithItsTenant() {
        var organisation = new Organisation();
        var id = UUID.fromString(create(as(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR)), WEBHOOKS));
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

    private RequestSpecification administrator() {
        return as(new Organisation().tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    private static void forbidden(RequestSpecification caller, String path, String redeliver) {
        assertForbidden(caller.post(path + "/rotateSecret").then());
        assertForbidden(caller.post(redeliver).then());
        assertForbidden(caller.delete(path).then());
        assertForbidden(caller.body("{}").patch(path).then());
        assertForbidden(caller.body(BODY).post(WEBHOOKS).then());
    }

    private static void assertForbidden(ValidatableResponse response) {
        response.statusCode(403);
    }

    private static String create(RequestSpecification caller, String path) {
        return given().spec(caller)
                .body(BODY)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
