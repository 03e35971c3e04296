package dev.zetel.directory.roleassignment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.chassis.error.RequestMalformed;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a directory object by its address, whatever host that names. */
public record ObjectReference(
        @Schema(examples = "https://zetel.example/v1.0/users/5b3c1f0e-8a47-4d62-9c15-e07d2f6ab391")
        @JsonProperty("@odata.id")
        String odataId) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:.*/)?(?:directoryObjects|users)(?:/|\\(')([0-9a-f-]{36})(?:'\\))?");

    UUID user() {
        var address = ADDRESS.matcher(odataId == null ? "" : odataId);
        try {
            if (address.matches()) {
                return UUID.fromString(address.group(1));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new RequestMalformed("@odata.id must be the address of a user: .../directoryObjects/{id}.", "@odata.id");
    }
}
