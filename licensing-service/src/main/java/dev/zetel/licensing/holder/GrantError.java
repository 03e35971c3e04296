package dev.zetel.licensing.holder;

/** Why a grant is not in force, in the dialect's words. */
public enum GrantError {
    NONE("None"),
    COUNT_VIOLATION("CountViolation"),
    MUTUALLY_EXCLUSIVE_VIOLATION("MutuallyExclusiveViolation"),
    DEPENDENCY_VIOLATION("DependencyViolation"),
    PROHIBITED_IN_USAGE_LOCATION_VIOLATION("ProhibitedInUsageLocationViolation");

    private final String word;

    GrantError(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
