package dev.zetel.endtoend.organisation;

import static org.awaitility.Awaitility.await;

import dev.zetel.client.Platform;
import java.time.Instant;

/** The clock of a sandbox tenant, which the operator moves. */
public record TestClock(Platform platform, String tenantId) {

    /** Returns once every service has done what fell due on the way. */
    public void advanceTo(Instant instant) {
        platform.advanceTestClock(tenantId, instant).expect(202);
        await("the clock stands at " + instant)
                .until(() -> platform.testClock(tenantId), clock -> clock.standsAt(instant));
    }
}
