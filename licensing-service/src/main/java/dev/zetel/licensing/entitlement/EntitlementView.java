package dev.zetel.licensing.entitlement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a user may use a service now.
 *
 * @param reason a stable code for programs
 * @param why the same in a sentence
 */
@Schema(name = "Entitlement")
record EntitlementView(
        UUID userId,
        @Schema(examples = "MAIL") String servicePlan,
        @Schema(examples = "true") boolean entitled,
        @Schema(examples = "Licensed") String reason,

        @Schema(examples = "A seat that is covered has this service on.")
        String why) {

    EntitlementView(UUID userId, String servicePlan, Reason reason) {
        this(userId, servicePlan, reason.isEntitled(), reason.wireName(), reason.sentence());
    }
}
