package dev.zetel.gateway.batch;

import dev.zetel.gateway.batch.item.BatchItem;
import dev.zetel.gateway.batch.item.InvalidItem;
import dev.zetel.gateway.batch.item.ItemRequest;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.body.BodyReader;
import dev.zetel.gateway.body.BodyTooLarge;
import dev.zetel.gateway.proxy.ForwardedHeaders;
import dev.zetel.gateway.proxy.HopByHop;
import dev.zetel.gateway.proxy.Upstreams;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.response.RequestIds;
import dev.zetel.gateway.route.MalformedTarget;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends one item of a batch to the service of its path, as if the caller had sent it alone. */
@ApplicationScoped
class ItemDispatch {

    private static final int MAX_RESPONSE_SIZE = 2 * 1024 * 1024;

    private final Upstreams upstreams;
    private final ForwardedHeaders forwarded;

    ItemDispatch(Upstreams upstreams, ForwardedHeaders forwarded) {
        this.upstreams = upstreams;
        this.forwarded = forwarded;
    }

    Future<ItemResponse> send(BatchItem item, HttpServerRequest batch, RequestIds ids) {
        try {
            var request = ItemRequest.of(item, batch.getHeader(HttpHeaders.AUTHORIZATION));
            return request.upstream()
                    .map(upstream -> send(upstream, request, batch, ids))
                    .orElseGet(() -> Future.succeededFuture(ItemResponse.of(
                            ErrorResponse.notFound("Resource not found for the path '" + request.uri() + "'."), ids)));
        } catch (MalformedTarget | InvalidItem refused) {
            return Future.succeededFuture(ItemResponse.of(ErrorResponse.badRequest(refused.getMessage()), ids));
        }
    }

    private Future<ItemResponse> send(Upstream upstream, ItemRequest item, HttpServerRequest batch, RequestIds ids) {
        return upstreams
                .open(upstream, item.method(), item.uri())
                .compose(request -> exchange(request, item, batch, ids))
                .recover(failure -> Future.succeededFuture(ItemResponse.of(
                        failure instanceof BodyTooLarge
                                ? ErrorResponse.tooLarge("The response is too large for a batch.")
                                : upstreams.unanswered(upstream, item.method(), failure),
                        ids)));
    }

    private Future<ItemResponse> exchange(
            HttpClientRequest request, ItemRequest item, HttpServerRequest batch, RequestIds ids) {
        request.headers().addAll(item.headers());
        request.putHeader(RequestIds.CLIENT_REQUEST_ID, ids.clientRequestId());
        forwarded.set(batch, request.headers());
        var response = item.body().isPresent() ? request.send(item.body().get()) : request.send();
        return response.compose(ItemDispatch::answer);
    }

    private static Future<ItemResponse> answer(HttpClientResponse response) {
        return BodyReader.read(response, MAX_RESPONSE_SIZE).map(body -> {
            var headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
            HopByHop.strip(headers);
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            return new ItemResponse(response.statusCode(), headers, body);
        });
    }
}
