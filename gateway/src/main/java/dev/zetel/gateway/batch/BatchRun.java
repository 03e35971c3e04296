package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.BatchItem;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.response.ErrorResponse;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The order in which the items of a batch are sent: each after what it depends on, never more than a few at once, and
 * not at all when something that it depends on has failed. Lives on one event loop, so nothing is locked.
 */
final class BatchRun {

    static final int MAX_CONCURRENT = 4;

    private final List<BatchItem> waiting;
    private final Function<BatchItem, Future<ItemResponse>> send;
    private final Function<ErrorResponse, ItemResponse> refuse;
    private final Map<String, ItemResponse> answers = new LinkedHashMap<>();
    private final Promise<Map<String, ItemResponse>> finished = Promise.promise();
    private int sent;

    BatchRun(
            List<BatchItem> items,
            Function<BatchItem, Future<ItemResponse>> send,
            Function<ErrorResponse, ItemResponse> refuse) {
        this.waiting = new ArrayList<>(items);
        this.send = send;
        this.refuse = refuse;
        // answers are given in the order of the requests, whichever is ready first
        items.forEach(item -> answers.put(item.id(), null));
    }

    Future<Map<String, ItemResponse>> start() {
        advance();
        return finished.future();
    }

    private void advance() {
        refuseDependantsOfFailures();
        while (sent < MAX_CONCURRENT) {
            var next = waiting.stream().filter(this::isReady).findFirst();
            if (next.isEmpty()) {
                break;
            }
            waiting.remove(next.get());
            dispatch(next.get());
        }
        if (waiting.isEmpty() && sent == 0) {
            finished.tryComplete(answers);
        }
    }

    private void dispatch(BatchItem item) {
        sent++;
        send.apply(item).onComplete(outcome -> {
            sent--;
            answers.put(item.id(), outcome.succeeded() ? outcome.result() : refuse.apply(ErrorResponse.internal()));
            advance();
        });
    }

    private boolean isReady(BatchItem item) {
        return item.dependsOn().stream().allMatch(id -> answers.get(id) != null);
    }

    // what follows from a refusal may stand before it in the batch
    private void refuseDependantsOfFailures() {
        while (waiting.removeIf(this::refuseAfterFailure)) {}
    }

    private boolean refuseAfterFailure(BatchItem item) {
        var failed = item.dependsOn().stream()
                .filter(id -> answers.get(id) != null && answers.get(id).failed())
                .findFirst();
        failed.ifPresent(id -> answers.put(
                item.id(),
                refuse.apply(
                        ErrorResponse.failedDependency("Request '" + id + "' failed, on which this one depends."))));
        return failed.isPresent();
    }
}
