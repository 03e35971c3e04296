package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.ItemBody;
import dev.zetel.gateway.response.ErrorResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the head of a request says about a batch before its body is read. */
final class BatchHead {

    private static final String GZIP = "gzip";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +\\S+");

    private BatchHead() {}

    static Optional<ErrorResponse> refusal(HttpServerRequest request) {
        var headers = request.headers();
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !BEARER.matcher(authorization).matches()) {
            return Optional.of(ErrorResponse.tokenMissing());
        }
        if (request.method() != HttpMethod.POST) {
            return Optional.of(ErrorResponse.methodNotAllowed(HttpMethod.POST.name()));
        }
        if (!ItemBody.isJson(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(ErrorResponse.unsupportedMediaType("A batch is application/json."));
        }
        if (headers.contains(HttpHeaders.CONTENT_ENCODING) && !isPacked(request)) {
            return Optional.of(ErrorResponse.unsupportedMediaType("A batch is encoded as gzip or not at all."));
        }
        return Optional.empty();
    }

    static boolean isPacked(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_ENCODING, GZIP, true);
    }
}
