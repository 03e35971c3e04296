package dev.zetel.endtoend.organisation;

import java.util.HashMap;
import java.util.Map;

/** The body of the request that creates a user. */
record NewUser(String name, String domain, String country) {

    Map<String, Object> properties() {
        var properties = account();
        properties.put("accountEnabled", true);
        return properties;
    }

    /** As the first administrator of a tenant, whose id is given. */
    Map<String, Object> first(String id) {
        var properties = account();
        properties.put("id", id);
        return properties;
    }

    private Map<String, Object> account() {
        var properties = new HashMap<String, Object>();
        properties.put("displayName", "Test " + name);
        properties.put("mailNickname", name);
        properties.put("userPrincipalName", name + "@" + domain);
        properties.put("usageLocation", country);
        return properties;
    }
}
