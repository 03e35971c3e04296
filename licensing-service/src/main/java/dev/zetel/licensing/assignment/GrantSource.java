package dev.zetel.licensing.assignment;

import java.util.UUID;

/** What grants a license to a user. */
public sealed interface GrantSource {

    GrantSource DIRECT = new Direct();

    /** The form in which it is stored. */
    String stored();

    /** The id of the group that grants the license, or null where an administrator granted it directly. */
    UUID groupId();

    static GrantSource of(String stored) {
        return stored.equals(DIRECT.stored()) ? DIRECT : new Group(UUID.fromString(stored));
    }

    /** Granted by an administrator to this user. */
    record Direct() implements GrantSource {

        @Override
        public String stored() {
            return "direct";
        }

        @Override
        public UUID groupId() {
            return null;
        }
    }

    /** Granted to every member of a group. */
    record Group(UUID groupId) implements GrantSource {

        @Override
        public String stored() {
            return groupId.toString();
        }
    }
}
