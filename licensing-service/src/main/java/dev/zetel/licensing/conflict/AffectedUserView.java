package dev.zetel.licensing.conflict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * A user whose seat is not covered.
 *
 * @param seatOrder place of the seat in its pool
 * @param access whether he can still work
 * @param servicesAffected services that he has from no other covered seat
 */
record AffectedUserView(
        UUID id,
        String userPrincipalName,
        long seatOrder,
        boolean access,
        List<ConflictView.PlanView> servicesAffected) {
    /** A page of them, in the order of seats. */
    record AffectedUserPage(@JsonProperty("@odata.nextLink") String nextLink, List<AffectedUserView> value) {}
}
