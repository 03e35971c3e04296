package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.BatchItem;
import dev.zetel.gateway.batch.item.InvalidItem;
import dev.zetel.gateway.batch.item.ItemRequest;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.body.BodiesExhausted;
import dev.zetel.gateway.body.BodyReader;
import dev.zetel.gateway.body.BodyTooLarge;
import dev.zetel.gateway.proxy.HopByHop;
import dev.zetel.gateway.proxy.Upstreams;
import dev.zetel.gateway.proxy.origin.ForwardedHeaders;
import dev.zetel.gateway.response.BareRefusal;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.route.MalformedTarget;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends one item of a batch to the service of its path, as if the caller had sent it alone. */
@ApplicationScoped
class ItemDispatch {

    private static final int MAX_RESPONSE_SIZE = 2 * 1024 * 1024;

    private final BatchWorkers workers;
    private final Upstreams upstreams;
    private final ForwardedHeaders forwarded;

    ItemDispatch(BatchWorkers workers, Upstreams upstreams, ForwardedHeaders forwarded) {
        this.workers = workers;
        this.upstreams = upstreams;
        this.forwarded = forwarded;
    }

    Future<ItemResponse> send(BatchItem item, BatchCall batch) {
        return workers.run(() -> ItemRequest.of(item, batch.authorization()))
                .compose(request -> send(request, batch))
                .recover(failure -> Future.succeededFuture(ItemResponse.of(refusal(failure), batch.ids())));
    }

    private Future<ItemResponse> send(ItemRequest item, BatchCall batch) {
        if (item.upstream().isEmpty()) {
            return Future.succeededFuture(ItemResponse.of(
                    ErrorResponse.notFound("Resource not found for the path '" + item.uri() + "'."), batch.ids()));
        }
        return send(item.upstream().get(), item, batch, new ResponseMemory(batch.memory()));
    }

    private Future<ItemResponse> send(Upstream upstream, ItemRequest item, BatchCall batch, ResponseMemory memory) {
        return upstreams
                .ask(upstream, item.method(), item.uri(), request -> send(request, item, batch))
                .compose(response -> read(response, batch, memory))
                .recover(failure -> failure instanceof BodyTooLarge
                        ? Future.failedFuture(failure)
                        : Future.succeededFuture(
                                ItemResponse.of(upstreams.unanswered(upstream, item.method(), failure), batch.ids())));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, ItemRequest item, BatchCall batch) {
        request.headers().addAll(item.headers());
        request.putHeader(RequestIds.CLIENT_REQUEST_ID, batch.ids().clientRequestId());
        forwarded.set(batch.request(), request.headers());
        return item.body().isPresent() ? request.send(item.body().get()) : request.send();
    }

    private static Future<ItemResponse> read(HttpClientResponse response, BatchCall batch, ResponseMemory memory) {
        return BodyReader.read(response, MAX_RESPONSE_SIZE, memory::take).map(body -> {
            var bare = BareRefusal.of(response.statusCode(), response.headers());
            if (bare.isPresent()) {
                return ItemResponse.of(bare.get(), batch.ids());
            }
            var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
            HopByHop.strip(headers);
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            return new ItemResponse(response.statusCode(), headers, body);
        });
    }

    private static ErrorResponse refusal(Throwable failure) {
        if (failure instanceof MalformedTarget || failure instanceof InvalidItem) {
            return ErrorResponse.badRequest(failure.getMessage());
        }
        if (failure instanceof BodyTooLarge) {
            return ErrorResponse.tooLarge("The response is too large for a batch.");
        }
        return failure instanceof BodiesExhausted ? ErrorResponse.overloaded() : ErrorResponse.internal();
    }
}
