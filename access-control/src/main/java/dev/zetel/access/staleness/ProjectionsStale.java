package dev.zetel.access.staleness;

import dev.zetel.chassis.error.Refusal;

/** Who may do what has not been heard from the directory for too long to change anything on the strength of it. */
class ProjectionsStale extends Refusal {

    ProjectionsStale() {
        super(
                Kind.UNAVAILABLE,
                "This service has been cut off from the directory for too long to accept changes. Repeat the request later.");
    }
}
