package dev.zetel.licensing.conflict;

import dev.zetel.licensing.testing.Administration;
import io.restassured.response.ValidatableResponse;

/** The one conflict that a tenant has open, as an administrator reads it. */
record OpenConflict(Administration reader) {

    static final String CONFLICTS = "/v1.0/licensing/conflicts";
    static final String OPEN = CONFLICTS + "?$filter=status eq 'open'";

    String id() {
        return reader.read(OPEN).extract().path("value[0].id");
    }

    ValidatableResponse users() {
        return reader.read(CONFLICTS + "/" + id() + "/users").statusCode(200);
    }
}
