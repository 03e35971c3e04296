package dev.zetel.licensing.entitlement;

/** Why somebody may use a service or may not. */
enum Reason {
    LICENSED("Licensed", true, "A seat that is covered has this service on."),
    LICENSED_UNCOVERED(
            "LicensedUncovered", true, "More seats are taken than are bought; access lasts for the grace period."),
    USER_DELETED("UserDeleted", false, "The user is deleted."),
    ACCOUNT_DISABLED("AccountDisabled", false, "The user's account is disabled."),
    NO_LICENSE("NoLicense", false, "No license of the user includes this service."),
    SERVICE_PLAN_DISABLED("ServicePlanDisabled", false, "The service is switched off in the user's licenses."),
    ACCESS_ENDED("AccessEnded", false, "The seat is not covered, and the grace period is over."),
    GRANT_IN_ERROR("GrantInError", false, "A license was requested for the user but is not in force.");

    private final String wireName;
    private final boolean entitled;
    private final String sentence;

    Reason(String wireName, boolean entitled, String sentence) {
        this.wireName = wireName;
        this.entitled = entitled;
        this.sentence = sentence;
    }

    String wireName() {
        return wireName;
    }

    boolean isEntitled() {
        return entitled;
    }

    String sentence() {
        return sentence;
    }
}
