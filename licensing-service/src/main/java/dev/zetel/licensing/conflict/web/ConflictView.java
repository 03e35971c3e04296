package dev.zetel.licensing.conflict.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.contracts.licensing.ConflictState.FurtherCauses;
import dev.zetel.licensing.conflict.ConflictHistoryEntry;
import dev.zetel.licensing.sku.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A license conflict as administrators see it.
 *
 * @param renewalOnly whether only a renewal is offered (S19)
 * @param rule which seats are uncovered, in words
 * @param resolutions only those that solve this conflict and that the caller may do
 * @param history present when a single conflict is read
 */
@Schema(name = "LicenseConflict")
record ConflictView(
        UUID id,
        @Schema(examples = "open") String status,
        UUID skuId,
        @Schema(examples = "OFFICE_BASIC") String skuPartNumber,
        List<PlanView> servicePlans,
        @Schema(examples = "2") long seatsShort,

        @Schema(description = "Whether only a renewal is offered.", examples = "false")
        boolean renewalOnly,

        @Schema(description = "Which seats are uncovered, in words.", examples = ConflictView.RULE)
        String rule,

        @Schema(description = "The first hundred.") List<CauseView> causes,

        @Schema(description = "What causes beyond a hundred come to, or null where all are named.", nullable = true)
        FurtherCausesView furtherCauses,

        Instant openedAt,
        @Schema(nullable = true) Instant resolvedAt,

        @Schema(description = "What resolved it, or null while it is open.", examples = "seatsBought", nullable = true)
        String resolution,

        @Schema(
                description = "Who resolved it, or null while it is open.",
                examples = "user:5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391",
                nullable = true)
        String resolvedBy,

        List<Resolution> resolutions,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ConflictHistoryEntry> history) {

    private static final String RULE =
            "Seats are ordered by the time at which they were taken. As many seats as are bought and active are covered,"
                    + " the earliest first. The first seat after them is the coverage cutoff: it and all later seats"
                    + " are uncovered until seats are bought or freed.";

    /** A service that the conflict is about. */
    @Schema(name = "AffectedServicePlan")
    record PlanView(
            UUID servicePlanId, @Schema(examples = "MAIL") String servicePlanName) {}

    /** Causes that are not named. */
    @Schema(name = "FurtherCauses")
    record FurtherCausesView(
            @Schema(description = "How many.", examples = "20")
            int causes,

            @Schema(description = "How many seats they fund no more.", examples = "35")
            long seats) {

        static FurtherCausesView of(FurtherCauses further) {
            return further == null ? null : new FurtherCausesView(further.causes(), further.seats());
        }
    }

    static ConflictView of(ConflictState conflict, Sku sku, List<Resolution> ways, List<ConflictHistoryEntry> history) {
        return new ConflictView(
                conflict.id(),
                wireName(conflict.status()),
                conflict.skuId(),
                sku == null ? null : sku.skuPartNumber(),
                sku == null ? List.of() : plans(sku),
                conflict.seatsShort(),
                conflict.renewalOnly(),
                RULE,
                conflict.causes().stream().map(CauseView::of).toList(),
                FurtherCausesView.of(conflict.furtherCauses()),
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

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
