package dev.zetel.access.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims that identify the caller. */
@ApplicationScoped
class TokenClaims {

    private final Names names;

    TokenClaims(Names names) {
        this.names = names;
    }

    boolean nameATenant(JsonWebToken token) {
        return token.getClaim(names.tenant()) != null;
    }

    UUID tenant(JsonWebToken token) {
        return id(token, names.tenant());
    }

    UUID user(JsonWebToken token) {
        return id(token, names.user());
    }

    List<String> roles(JsonWebToken token) {
        Object roles = token.getClaim(names.roles());
        return roles instanceof Collection<?> named
                ? named.stream().map(TokenClaims::text).toList()
                : List.of();
    }

    private static UUID id(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        try {
            return UUID.fromString(text(value));
        } catch (IllegalArgumentException e) {
            throw new CallerUnknown("The token's claim '" + claim + "' is not an id.");
        }
    }

    private static String text(Object name) {
        return name instanceof JsonString json ? json.getString() : String.valueOf(name);
    }

    /** How the claims are called; every identity provider has names of its own. */
    @ConfigMapping(prefix = "zetel.claims")
    interface Names {

        /** The tenant's id; absent in tokens of the operator and of cloud services. */
        @WithDefault("tid")
        String tenant();

        /** The user's or application's id in the directory. */
        @WithDefault("oid")
        String user();

        /** Application roles, an array. */
        @WithDefault("roles")
        String roles();
    }
}
