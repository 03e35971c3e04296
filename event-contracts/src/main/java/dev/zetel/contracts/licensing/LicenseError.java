package dev.zetel.contracts.licensing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a license grant is not in force, as Microsoft Graph names it. */
public enum LicenseError {
    NONE("None"),
    COUNT_VIOLATION("CountViolation"),
    MUTUALLY_EXCLUSIVE_VIOLATION("MutuallyExclusiveViolation"),
    DEPENDENCY_VIOLATION("DependencyViolation"),
    PROHIBITED_IN_USAGE_LOCATION_VIOLATION("ProhibitedInUsageLocationViolation"),
    /** What this version does not know. */
    @JsonEnumDefaultValue
    OTHER("Other");

    private final String wireName;

    LicenseError(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
