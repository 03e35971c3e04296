package dev.zetel.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import java.time.Instant;
import java.util.Map;

/** What the operator does. */
public record Platform(Api operator) {

    private static final String CATALOG = "/platform/catalog";

    public Response provision(NewTenant tenant) {
        return operator.post("/platform/tenants", tenant);
    }

    /** Products with their service plans. */
    public Response importProducts(byte[] csv) {
        return importFile("/import", csv);
    }

    /** Rules of service plans: countries, dependencies and retention. */
    public Response importPlans(byte[] csv) {
        return importFile("/plans/import", csv);
    }

    /** Prices and terms, which make offers. */
    public Response importOffers(byte[] csv) {
        return importFile("/offers/import", csv);
    }

    private Response importFile(String path, byte[] csv) {
        return operator.post(CATALOG + path, "text/csv", csv).expect(200);
    }

    public TestClock testClock(String tenantId) {
        return operator.get(clock(tenantId)).expect(200).as(TestClock.class);
    }

    /** Starts a sandbox's clock; it stops at each instant at which something is due, until every service has done it. */
    public Response advanceTestClock(String tenantId, Instant to) {
        return operator.post(clock(tenantId) + "/advance", Map.of("to", to.toString()));
    }

    private static String clock(String tenantId) {
        return "/platform/testClocks/" + tenantId;
    }

    /** The ids are given, so that others can know them beforehand. */
    public record NewTenant(
            String id,
            String displayName,
            String defaultDomain,
            String countryLetterCode,
            boolean sandbox,
            FirstAdministrator firstAdministrator) {}

    /** Without {@code accountEnabled}: the first administrator always is. */
    public record FirstAdministrator(
            String id, @JsonUnwrapped NewUser user) {}

    public record TestClock(Instant now, Instant target, boolean atRest) {

        public boolean standsAt(Instant instant) {
            return atRest && now.equals(instant);
        }
    }
}
