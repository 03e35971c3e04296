package dev.zetel.directory.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Properties of a user to be changed: what is absent stays, null clears what may be absent. */
record UserChanges(ObjectNode given) {

    /** What is not for everybody to do to an administrator: enable, disable, rename, re-mail. */
    private static final Set<String> SENSITIVE =
            Set.of("accountEnabled", "displayName", "mailNickname", "userPrincipalName", "mail");

    boolean disables() {
        return given.has("accountEnabled") && !given.get("accountEnabled").asBoolean();
    }

    boolean disposesOf(JsonNode old) {
        return SENSITIVE.stream()
                .anyMatch(
                        property -> given.has(property) && !given.get(property).equals(old.get(property)));
    }

    /** The properties as they are afterwards; throws for a property that there is not, or of another type. */
    UserProperties over(ObjectNode old, ObjectMapper json) throws JsonProcessingException {
        return json.treeToValue(old.deepCopy().setAll(given), UserProperties.class);
    }
}
