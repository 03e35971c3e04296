package dev.zetel.licensing.entitlement;

/** Why somebody may use a service or may not. */
enum Reason {
    LICENSED("Licensed", true, "A seat that is covered has this service on."),
    LICENSED_OVER_THE_LINE(
            "LicensedOverTheLine", true, "More seats are taken than are bought; access lasts for a time of grace."),
    USER_DELETED("UserDeleted", false, "The user is deleted."),
    ACCOUNT_DISABLED("AccountDisabled", false, "The user's account is disabled."),
    NO_LICENSE("NoLicense", false, "No license of the user includes this service."),
    SERVICE_PLAN_DISABLED("ServicePlanDisabled", false, "The service is switched off in the user's licenses."),
    ACCESS_ENDED("AccessEnded", false, "The seat is not covered, and the time of grace is over."),
    GRANT_IN_ERROR("GrantInError", false, "A license was meant for the user but could not be given.");

    private final String word;
    private final boolean entitled;
    private final String sentence;

    Reason(String word, boolean entitled, String sentence) {
        this.word = word;
        this.entitled = entitled;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    boolean isEntitled() {
        return entitled;
    }

    String sentence() {
        return sentence;
    }
}
