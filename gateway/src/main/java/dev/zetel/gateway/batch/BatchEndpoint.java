package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.BatchItem;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.batch.reader.BatchReader;
import dev.zetel.gateway.batch.reader.BatchRules;
import dev.zetel.gateway.batch.reader.Gunzip;
import dev.zetel.gateway.body.BodyMemory;
import dev.zetel.gateway.body.BodyReader;
import dev.zetel.gateway.proxy.TokenCheck;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.settings.GatewaySettings;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** {@code POST /v1.0/$batch}: several requests in one, each answered as if it had come alone. */
@ApplicationScoped
public class BatchEndpoint {

    static final int MAX_BATCH_SIZE = 4 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(BatchEndpoint.class);
    private static final int MOST_OF_ONE_BATCH = 8 * 1024 * 1024;

    private final TokenCheck tokens;
    private final BatchWorkers workers;
    private final ItemDispatch dispatch;
    private final BodyMemory memory;

    BatchEndpoint(TokenCheck tokens, BatchWorkers workers, ItemDispatch dispatch, GatewaySettings settings) {
        this.tokens = tokens;
        this.workers = workers;
        this.dispatch = dispatch;
        this.memory = new BodyMemory(
                settings.gateway().maxBatches(),
                settings.gateway().batchMemory().asLongValue(),
                MOST_OF_ONE_BATCH);
    }

    public void answer(HttpServerRequest request) {
        var refusal = BatchHead.refusal(request);
        if (refusal.isPresent()) {
            refusal.get().send(request);
            return;
        }
        var ids = RequestIds.of(request);
        // nothing of the body is taken from the connection as long as nobody has accepted the token
        request.pause();
        tokens.check(request, ids)
                .recover(BatchFailure::uncheckedToken)
                .compose(accepted -> run(request, ids))
                .onFailure(failure -> BatchFailure.send(failure, request));
    }

    private Future<Void> run(HttpServerRequest request, RequestIds ids) {
        if (request.response().closed()) {
            return Future.succeededFuture();
        }
        var batch = new BatchCall(request, ids, memory.open());
        return BodyReader.read(request, MAX_BATCH_SIZE, batch.memory()::take)
                .compose(body -> workers.run(() -> read(body, batch)))
                .compose(items -> run(items, batch))
                .compose(responses -> send(responses, batch))
                .onComplete(done -> batch.memory().close());
    }

    private static List<BatchItem> read(Buffer body, BatchCall batch) {
        var items = BatchReader.read(BatchHead.isPacked(batch.request()) ? unpacked(body, batch) : body);
        BatchRules.check(items);
        return items;
    }

    private static Buffer unpacked(Buffer packed, BatchCall batch) {
        var body = Gunzip.of(packed, MAX_BATCH_SIZE);
        batch.memory().take(body.length());
        return body;
    }

    private Future<Map<String, ItemResponse>> run(List<BatchItem> items, BatchCall batch) {
        return new BatchRun(items, item -> dispatch.send(item, batch), error -> ItemResponse.of(error, batch.ids()))
                .start();
    }

    private Future<Void> send(Map<String, ItemResponse> responses, BatchCall batch) {
        var failed = responses.values().stream().filter(ItemResponse::failed).count();
        LOG.infof(
                "batch items=%d failed=%d request-id=%s",
                responses.size(), failed, batch.ids().requestId());
        return workers.run(() -> BatchWriter.write(responses)).compose(batch::respond);
    }
}
