package dev.zetel.client;

/** A person as they are created; which services there are for them depends on the usage location. */
public record NewUser(
        String displayName,
        String givenName,
        String surname,
        String mailNickname,
        String userPrincipalName,
        String usageLocation) {}
