package dev.zetel.directory.deleteditem;

/**
 * How a user comes back.
 *
 * @param newUserPrincipalName where the old one is taken by now
 */
public record RestoreRequest(String newUserPrincipalName) {

    public static final RestoreRequest UNCHANGED = new RestoreRequest(null);
}
