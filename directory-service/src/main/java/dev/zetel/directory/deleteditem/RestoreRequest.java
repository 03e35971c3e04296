package dev.zetel.directory.deleteditem;

/**
 * How a user comes back.
 *
 * @param newUserPrincipalName where the old one is taken by now
 */
public record RestoreRequest(String newUserPrincipalName) {

    static final RestoreRequest AS_HE_WAS = new RestoreRequest(null);
}
