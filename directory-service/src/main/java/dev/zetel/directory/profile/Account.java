package dev.zetel.directory.profile;

import jakarta.persistence.Embeddable;

/** What every user has: names, and whether they may sign in. */
@Embeddable
public record Account(String userPrincipalName, String displayName, String mailNickname, boolean accountEnabled) {

    public Account named(String userPrincipalName) {
        return new Account(userPrincipalName, displayName, mailNickname, accountEnabled);
    }
}
