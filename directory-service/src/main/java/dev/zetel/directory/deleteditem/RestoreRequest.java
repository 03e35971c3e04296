package dev.zetel.directory.deleteditem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a user comes back.
 *
 * @param newUserPrincipalName where the old one is taken by now
 */
public record RestoreRequest(
        @Schema(examples = "dana.berg@contoso.example") String newUserPrincipalName) {

    public static final RestoreRequest UNCHANGED = new RestoreRequest(null);
}
