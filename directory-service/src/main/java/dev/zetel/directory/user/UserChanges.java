package dev.zetel.directory.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.http.ODataJson;
import dev.zetel.directory.profile.UserProperties;
import java.util.Set;

/**
 * Properties of a user to be changed: what is absent stays, null clears what may be absent. They stay a tree, since a
 * record does not tell the one from the other.
 */
public record UserChanges(ObjectNode given) {

    private static final ObjectMapper JSON = ODataJson.mapper();

    /** What is not for everybody to do to an administrator: enable, disable, rename, re-mail. */
    private static final Set<String> SENSITIVE =
            Set.of("accountEnabled", "displayName", "mailNickname", "userPrincipalName", "mail");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserChanges {}

    boolean disables() {
        return given.has("accountEnabled") && !given.get("accountEnabled").asBoolean();
    }

    boolean disposesOf(UserProperties before) {
        JsonNode old = JSON.valueToTree(before);
        return SENSITIVE.stream()
                .anyMatch(
                        property -> given.has(property) && !given.get(property).equals(old.get(property)));
    }

    /** The properties as they are afterwards; throws for a property that there is not, or of another type. */
    UserProperties over(UserProperties before) throws JsonProcessingException {
        return JSON.treeToValue(JSON.<ObjectNode>valueToTree(before).setAll(given), UserProperties.class);
    }
}
