package dev.zetel.licensing.entitlement;

import java.util.UUID;

/**
 * Whether a user may use a service now.
 *
 * @param reason a stable word for programs
 * @param why the same in a sentence
 */
record EntitlementView(UUID userId, String servicePlan, boolean entitled, String reason, String why) {

    EntitlementView(UUID userId, String servicePlan, Reason reason) {
        this(userId, servicePlan, reason.isEntitled(), reason.word(), reason.sentence());
    }
}
