package dev.zetel.gateway.response;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Optional;

/**
 * What a service answers without a body about a request that it could not even read, in the envelope. The gateway adds
 * headers, so a request that it takes itself can be just too long for a service.
 */
public final class BareRefusal {

    private BareRefusal() {}

    public static Optional<ErrorResponse> of(int status, MultiMap headers) {
        return "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH)) ? of(status) : Optional.empty();
    }

    private static Optional<ErrorResponse> of(int status) {
        return switch (status) {
            case 400 -> Optional.of(ErrorResponse.badRequest("The service could not read the request."));
            case 414 -> Optional.of(ErrorResponse.urlTooLong("The URL is too long."));
            case 431 -> Optional.of(ErrorResponse.headersTooLarge("The headers are too large."));
            default -> Optional.empty();
        };
    }
}
