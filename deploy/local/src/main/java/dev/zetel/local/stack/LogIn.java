package dev.zetel.local.stack;

import java.util.List;
import java.util.Map;

/** How a person proves to be an object of the directory. */
public record LogIn(String tenantId, String objectId, String userName, String givenName, String surname) {

    Map<String, Object> representation(String password) {
        return Map.of(
                "username",
                userName,
                "enabled",
                true,
                "email",
                userName,
                "emailVerified",
                true,
                "firstName",
                givenName,
                "lastName",
                surname,
                "attributes",
                Map.of("tid", List.of(tenantId), "oid", List.of(objectId)),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
    }
}
