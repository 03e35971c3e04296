package dev.zetel.licensing.planrule;

import dev.zetel.chassis.error.Refusal;

/** A user would have more licenses, or more of their plans switched off, than one event about the user can say. */
public class LicenseLimitReached extends Refusal {

    public static final int LICENSES = 200;
    public static final int DISABLED_PLANS = 4_000;

    private LicenseLimitReached(String message, String target) {
        super(message, target);
    }

    /** With what a user would have altogether. */
    public static void refuse(int licenses, int disabledPlans) {
        if (licenses > LICENSES) {
            throw new LicenseLimitReached(
                    ("A user has at most %d licenses; this user would have %d. Add fewer, or remove some in the same"
                                    + " request.")
                            .formatted(LICENSES, licenses),
                    "addLicenses");
        }
        if (disabledPlans > DISABLED_PLANS) {
            throw new LicenseLimitReached(
                    ("At most %d service plans of a user can be switched off; of this user %d would be. Leave some on,"
                                    + " or remove licenses.")
                            .formatted(DISABLED_PLANS, disabledPlans),
                    "disabledPlans");
        }
    }
}
