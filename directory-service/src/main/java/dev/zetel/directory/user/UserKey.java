package dev.zetel.directory.user;

import dev.zetel.chassis.error.ResourceUnknown;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user is found by: the id or the userPrincipalName, in any case. */
@Schema(type = SchemaType.STRING)
public record UserKey(String text) {

    public Optional<UUID> id() {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String name() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads an id; what is none belongs to nobody. */
    public static UUID requireId(String text) {
        return new UserKey(text).id().orElseThrow(() -> ResourceUnknown.owned(text));
    }
}
