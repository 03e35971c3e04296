package dev.zetel.access.caller;

import dev.zetel.chassis.error.ErrorResponses;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Responds to what the framework refuses of a token or a caller with the error envelope. */
public class TokenRefusals {

    private final ErrorResponses responses;

    TokenRefusals(ErrorResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response of(SecurityException failure) {
        return responses.of(new CallerUnknown(
                "The access token is missing, expired, not for this audience, or not signed by the trusted issuer."));
    }

    @ServerExceptionMapper
    Response of(ForbiddenException failure) {
        return responses.of(new PrivilegesInsufficient());
    }
}
