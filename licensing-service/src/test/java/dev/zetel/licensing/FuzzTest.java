package dev.zetel.licensing;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import dev.zetel.chassis.testing.fuzz.Fuzz;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class FuzzTest extends Fuzz {

    private Organisation organisation;
    private SkuState sku;
    private UUID user;

    @BeforeEach
    void anOrganisationWithSeats() {
        organisation = new Organisation();
        sku = organisation.sku();
        organisation.buys(5, sku);
        user = organisation.user();
    }

    @Override
    protected List<String> tokens() {
        return List.of(
                organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR),
                organisation.tokenOf(AdministratorRole.PASSWORD_ADMINISTRATOR),
                TestTokens.operator(),
                TestTokens.cloudService());
    }

    @Override
    protected List<String> ids() {
        return List.of(
                organisation.id().toString(),
                sku.skuId().toString(),
                sku.servicePlans().get(0).servicePlanId().toString(),
                organisation.id() + "_" + sku.skuId(),
                user.toString(),
                organisation.nameOf(user));
    }
}
