package dev.zetel.licensing.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.contracts.licensing.ConflictCause;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.sku.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A license conflict as administrators see it.
 *
 * @param renewalOnly whether only a renewal is offered (S19)
 * @param rule who is over, in words
 * @param resolutions only those that solve this conflict and that the caller may do
 * @param history told for a single conflict only
 */
record ConflictView(
        UUID id,
        String status,
        UUID skuId,
        String skuPartNumber,
        List<PlanView> servicePlans,
        long seatsShort,
        boolean renewalOnly,
        String rule,
        List<CauseView> causes,
        Instant openedAt,
        Instant resolvedAt,
        String resolution,
        String resolvedBy,
        List<Resolution> resolutions,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HappenedView> history) {

    private static final String RULE =
            "Seats are in the order in which they were taken. As many as are bought and running"
                    + " are covered, the earliest first; the users of the later ones are over.";

    /** A service that the conflict is about. */
    record PlanView(UUID servicePlanId, String servicePlanName) {}

    /**
     * What opened, changed or resolved a conflict.
     *
     * @param happened opened, changed or resolved
     * @param reason what moved the seats
     * @param by who did: a user, an application, the operator or the scheduler
     */
    record HappenedView(String happened, String reason, long seatsShort, String by, Instant at) {}

    /** A subscription that stopped funding. */
    record CauseView(String kind, UUID subscriptionId, int seats, Instant since, Instant deadline) {

        static CauseView of(ConflictCause cause) {
            return new CauseView(
                    word(cause.kind()), cause.subscriptionId(), cause.seats(), cause.since(), cause.deadline());
        }
    }

    static ConflictView of(ConflictState conflict, Sku sku, List<Resolution> ways, List<HappenedView> history) {
        return new ConflictView(
                conflict.id(),
                word(conflict.status()),
                conflict.skuId(),
                sku == null ? null : sku.skuPartNumber(),
                sku == null ? List.of() : plans(sku),
                conflict.seatsShort(),
                conflict.renewalOnly(),
                RULE,
                conflict.causes().stream().map(CauseView::of).toList(),
                conflict.openedAt(),
                conflict.resolvedAt(),
                conflict.resolution(),
                conflict.resolvedBy(),
                ways,
                history);
    }

    private static List<PlanView> plans(Sku sku) {
        return sku.servicePlans().stream()
                .map(plan -> new PlanView(plan.servicePlanId(), plan.servicePlanName()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A page of them. */
    record ConflictPage(@JsonProperty("@odata.nextLink") String nextLink, List<ConflictView> value) {}
}
