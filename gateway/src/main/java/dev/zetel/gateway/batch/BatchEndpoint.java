package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.ItemBody;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.body.BodyReader;
import dev.zetel.gateway.body.BodyTooLarge;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** {@code POST /v1.0/$batch}: several requests in one, each answered as if it had come alone. */
@ApplicationScoped
public class BatchEndpoint {

    private static final Logger LOG = Logger.getLogger(BatchEndpoint.class);
    private static final int MAX_BATCH_SIZE = 4 * 1024 * 1024;
    private static final String GZIP = "gzip";

    private final ItemDispatch dispatch;

    BatchEndpoint(ItemDispatch dispatch) {
        this.dispatch = dispatch;
    }

    public void answer(HttpServerRequest request) {
        var refusal = refusalByHead(request);
        if (refusal.isPresent()) {
            refusal.get().send(request);
            return;
        }
        var ids = RequestIds.of(request);
        BodyReader.read(request, MAX_BATCH_SIZE)
                .map(body -> request.headers().contains(HttpHeaders.CONTENT_ENCODING, GZIP, true)
                        ? Gunzip.of(body, MAX_BATCH_SIZE)
                        : body)
                .compose(body -> run(body, request, ids))
                .onSuccess(answers -> send(answers, request, ids))
                .onFailure(failure -> refusal(failure).send(request));
    }

    private static Optional<ErrorResponse> refusalByHead(HttpServerRequest request) {
        var headers = request.headers();
        if (request.method() != HttpMethod.POST) {
            return Optional.of(ErrorResponse.methodNotAllowed(HttpMethod.POST.name()));
        }
        if (!headers.contains(HttpHeaders.AUTHORIZATION)) {
            return Optional.of(ErrorResponse.tokenMissing());
        }
        if (!ItemBody.isJson(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(ErrorResponse.unsupportedMediaType("A batch is application/json."));
        }
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)
                && !headers.contains(HttpHeaders.CONTENT_ENCODING, GZIP, true)) {
            return Optional.of(ErrorResponse.unsupportedMediaType("A batch is encoded as gzip or not at all."));
        }
        return Optional.empty();
    }

    private Future<Map<String, ItemResponse>> run(Buffer body, HttpServerRequest request, RequestIds ids) {
        var items = BatchReader.read(body);
        BatchRules.check(items);
        return new BatchRun(items, item -> dispatch.send(item, request, ids), error -> ItemResponse.of(error, ids))
                .start();
    }

    private static void send(Map<String, ItemResponse> answers, HttpServerRequest request, RequestIds ids) {
        var failed = answers.values().stream().filter(ItemResponse::failed).count();
        LOG.infof("batch items=%d failed=%d request-id=%s", answers.size(), failed, ids.requestId());
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(RequestIds.REQUEST_ID, ids.requestId())
                .putHeader(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId())
                .end(BatchWriter.write(answers));
    }

    private static ErrorResponse refusal(Throwable failure) {
        if (failure instanceof InvalidBatch) {
            return ErrorResponse.badRequest(failure.getMessage());
        }
        if (failure instanceof BodyTooLarge) {
            return ErrorResponse.tooLarge("A batch is at most " + MAX_BATCH_SIZE + " bytes.");
        }
        LOG.error("batch failed", failure);
        return ErrorResponse.internal();
    }
}
