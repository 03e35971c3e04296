package dev.zetel.licensing.assignment.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OData clients spell one path in several ways. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class SpellingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/users/%s/assignLicense",
                "/v1.0/users('%s')/assignLicense",
                "/v1.0/users(%s)/assignLicense",
                "/v1.0/users/%s/microsoft.graph.assignLicense",
                "/v1.0/users/%s/graph.assignLicense",
                "/v1.0/users/%s/assignlicense",
                "/v1.0/Users/%s/AssignLicense"
            })
    void assignsALicenseUnderEverySpelling(String path) {
        var organisation = new Organisation();
        var sku = organisation.sku();
        organisation.buys(1, sku);
        var user = organisation.user();

        given().auth()
                .oauth2(organisation.tokenOf(AdministratorRole.USER_ADMINISTRATOR))
                .contentType("application/json")
                .body("{\"addLicenses\":[{\"skuId\":\"" + sku.skuId() + "\"}],\"removeLicenses\":[]}")
                .urlEncodingEnabled(false)
                .post(path.formatted(user))
                .then()
                .statusCode(200)
                .body("assignedLicenses[0].skuId", equalTo(sku.skuId().toString()));
    }
}
