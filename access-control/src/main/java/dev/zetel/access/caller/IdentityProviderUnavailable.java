package dev.zetel.access.caller;

import dev.zetel.chassis.error.Refusal;

/** The identity provider has not been reached since the start, so no token can be verified yet. */
class IdentityProviderUnavailable extends Refusal {

    IdentityProviderUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "The identity provider that could verify the access token does not answer. Repeat the request later.");
    }
}
