package dev.zetel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.local.client.Rest;
import java.time.Instant;
import java.util.Map;

/** The clock of a sandbox: it stands still until the operator moves it, and stops wherever something falls due. */
record SandboxClock(Rest operator, String tenantId) {

    /** Sets the clock going; it arrives when every service has done what fell due on the way. */
    void advanceTo(Instant instant) {
        operator.post(path() + "/advance", Map.of("to", instant.toString())).expect(200, 202);
    }

    boolean standsAt(Instant instant) {
        var clock = read();
        return Instant.parse(clock.path("now").asText()).equals(instant)
                && Instant.parse(clock.path("target").asText()).equals(instant);
    }

    JsonNode read() {
        return operator.get(path()).expect(200).body();
    }

    private String path() {
        return "/platform/testClocks/" + tenantId;
    }
}
