package dev.zetel.billing;

import dev.zetel.billing.testing.Directory;
import dev.zetel.billing.testing.Organisation;
import dev.zetel.billing.testing.TestCatalog;
import dev.zetel.billing.testing.TestCatalog.Sold;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.chassis.testing.fuzz.Fuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class FuzzTest extends Fuzz {

    private Organisation organisation;
    private Sold sold;
    private String subscription;

    @BeforeEach
    void aSubscription() {
        organisation = Directory.organisation();
        sold = TestCatalog.sold("P1Y");
        subscription = organisation
                .asBuyer()
                .body(Map.of("offerId", sold.offerId(), "quantity", 5))
                .post("/v1.0/commerce/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Override
    protected List<String> tokens() {
        return List.of(
                TestTokens.of(organisation.id(), organisation.globalAdministrator()),
                TestTokens.of(organisation.id(), organisation.passwordAdministrator()),
                TestTokens.operator());
    }

    @Override
    protected List<String> ids() {
        return List.of(
                organisation.id().toString(),
                sold.skuId().toString(),
                sold.offerId().toString(),
                sold.mailPlan().toString(),
                subscription,
                "P1Y");
    }
}
