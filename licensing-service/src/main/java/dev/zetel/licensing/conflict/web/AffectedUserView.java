package dev.zetel.licensing.conflict.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user whose seat is not covered.
 *
 * @param seatOrder place of the seat in its pool
 * @param access whether the user still has access
 * @param servicesAffected services that the user has from no other covered seat
 */
@Schema(name = "AffectedUser")
record AffectedUserView(
        UUID id,
        @Schema(examples = "dana@contoso.example") String userPrincipalName,

        @Schema(description = "Place of the seat in its pool.", examples = "26")
        long seatOrder,

        @Schema(description = "Whether the user still has access.", examples = "true")
        boolean access,

        List<ConflictView.PlanView> servicesAffected) {}
