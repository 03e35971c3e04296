package dev.zetel.licensing.assignment;

import dev.zetel.chassis.error.RequestMalformed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Licenses to add to a user and to remove, in one step (S28, S29).
 *
 * @param addLicenses products to assign, or whose disabled plans are to change
 * @param removeLicenses SKU ids of products to remove
 */
public record AssignLicenseRequest(List<@NotNull @Valid Addition> addLicenses, List<@NotNull UUID> removeLicenses) {

    /**
     * A product to assign.
     *
     * @param disabledPlans service plans to be switched off; none when absent
     */
    @Schema(name = "LicenseToAdd")
    public record Addition(@NotNull UUID skuId, List<@NotNull UUID> disabledPlans) {

        public Addition {
            disabledPlans = disabledPlans == null
                    ? List.of()
                    : disabledPlans.stream().distinct().toList();
        }
    }

    List<UUID> added() {
        return addLicenses.stream().map(Addition::skuId).toList();
    }

    /** Refuses, in the words that clients know, what lacks a list, and what names a product twice. */
    public static AssignLicenseRequest checked(AssignLicenseRequest request) {
        var missing = new ArrayList<String>();
        if (request == null || request.addLicenses == null) {
            missing.add("addLicenses");
        }
        if (request == null || request.removeLicenses == null) {
            missing.add("removeLicenses");
        }
        if (!missing.isEmpty()) {
            throw new RequestMalformed(
                    "One or more parameters of the operation 'assignLicense' are missing from the request payload."
                            + " The missing parameters are: " + String.join(", ", missing) + ".",
                    missing.get(0));
        }
        var seen = new HashSet<UUID>();
        request.addLicenses.forEach(addition -> once(addition.skuId(), "addLicenses", seen));
        request.removeLicenses.forEach(sku -> once(sku, "removeLicenses", seen));
        return request;
    }

    private static void once(UUID sku, String where, HashSet<UUID> seen) {
        if (!seen.add(sku)) {
            throw new RequestMalformed("License " + sku + " is named more than once.", where);
        }
    }
}
