package dev.zetel.gateway;

import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.route.RequestTarget;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.Optional;

/** What the head of a request may be, before anything else is made of it. */
final class RequestHead {

    static final int LARGEST_HEADERS = 20 * 1024;
    static final int MOST_HEADERS = 100;

    private RequestHead() {}

    static Optional<ErrorResponse> refusal(HttpServerRequest request) {
        if (request.uri().length() > RequestTarget.LONGEST) {
            return Optional.of(
                    ErrorResponse.urlTooLong("The URL is longer than " + RequestTarget.LONGEST + " characters."));
        }
        if (exceed(request.headers())) {
            return Optional.of(ErrorResponse.headersTooLarge("The headers are more than " + MOST_HEADERS
                    + " or longer than " + LARGEST_HEADERS + " characters in all."));
        }
        if (!isForOneHost(request)) {
            return Optional.of(ErrorResponse.badRequest("The Host header is not valid."));
        }
        return Optional.empty();
    }

    private static boolean isForOneHost(HttpServerRequest request) {
        var hosts = request.headers().getAll(HttpHeaders.HOST).size();
        return hosts == 0 && request.version() == HttpVersion.HTTP_1_0
                || hosts == 1
                        && request.authority() != null
                        && !request.authority().host().isEmpty();
    }

    private static boolean exceed(Iterable<Map.Entry<String, String>> headers) {
        var number = 0;
        var length = 0;
        for (var header : headers) {
            number++;
            length += header.getKey().length() + header.getValue().length();
        }
        return number > MOST_HEADERS || length > LARGEST_HEADERS;
    }
}
