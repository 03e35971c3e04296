package dev.zetel.gateway.batch.item;

import dev.zetel.gateway.route.RouteTable;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.Set;

/** A batch item made ready to be sent to the service of its path. */
public record ItemRequest(
        Optional<Upstream> upstream, HttpMethod method, String uri, MultiMap headers, Optional<Buffer> body) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    public static ItemRequest of(BatchItem item, String authorization) {
        if (!METHODS.contains(item.method())) {
            throw new InvalidItem("The method of a request in a batch is one of " + METHODS + ".");
        }
        var target = ItemUrl.resolve(item.url());
        var upstream = RouteTable.upstreamOf(target);
        if (upstream.filter(Upstream.GATEWAY::equals).isPresent()) {
            throw new InvalidItem("A batch cannot contain a batch.");
        }
        var headers = ItemHeaders.of(item.headers(), authorization);
        var body = ItemBody.decoded(item.body(), headers.get(HttpHeaders.CONTENT_TYPE));
        return new ItemRequest(upstream, HttpMethod.valueOf(item.method()), target.uri(), headers, body);
    }
}
