package dev.zetel.directory.user;

import jakarta.persistence.Embeddable;

/** What every user has: how he is called and whether he may sign in. */
@Embeddable
record Account(String userPrincipalName, String displayName, String mailNickname, boolean accountEnabled) {

    Account named(String userPrincipalName) {
        return new Account(userPrincipalName, displayName, mailNickname, accountEnabled);
    }
}
