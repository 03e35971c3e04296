package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import dev.zetel.local.client.Rest;
import java.time.Instant;
import java.util.Map;

/** The clock of a sandbox tenant, which the operator moves. */
public record TestClock(Rest operator, String tenantId) {

    /** Returns once every service has done what fell due on the way. */
    public void advanceTo(Instant instant) {
        var path = "/platform/testClocks/" + tenantId;
        operator.post(path + "/advance", Map.of("to", instant.toString())).expect(202);
        await("the clock stands at " + instant)
                .until(
                        () -> operator.get(path).expect(200).body(),
                        clock -> clock.path("atRest").asBoolean()
                                && Instant.parse(clock.path("now").asText()).equals(instant));
    }
}
