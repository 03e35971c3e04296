package dev.zetel.access.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.zetel.access.sample.Callers;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The identity provider may come up after the service. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@TestProfile(LateProviderTest.NoProviderYet.class)
class LateProviderTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @Inject
    Callers callers;

    @Test
    void verifiesTokensAsSoonAsTheProviderIsThere() throws IOException {
        callers.addGlobalAdministrator(tenant, user);
        read().statusCode(503).header("Retry-After", notNullValue()).body("error.code", equalTo("serviceNotAvailable"));

        var provider = Provider.start();
        try {
            read().statusCode(200);
        } finally {
            provider.close();
        }
    }

    private ValidatableResponse read() {
        return given().auth()
                .oauth2(TestTokens.of(tenant, user))
                .get("/v1.0/notes")
                .then();
    }

    /** Nothing answers at the address of the provider when the service starts. */
    public static class NoProviderYet implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", Provider.ADDRESS);
        }
    }
}
