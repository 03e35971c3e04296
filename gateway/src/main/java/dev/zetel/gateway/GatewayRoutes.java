package dev.zetel.gateway;

import dev.zetel.gateway.batch.BatchEndpoint;
import dev.zetel.gateway.proxy.Forwarding;
import dev.zetel.gateway.response.ErrorResponse;
import dev.zetel.gateway.route.MalformedTarget;
import dev.zetel.gateway.route.RequestTarget;
import dev.zetel.gateway.route.RouteTable;
import dev.zetel.gateway.route.Upstream;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where every request enters: it is forwarded to the service of its path, answered here, or refused. */
@ApplicationScoped
class GatewayRoutes {

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;

    private final Forwarding forwarding;
    private final BatchEndpoint batches;
    private final BodyDeadline deadline;

    GatewayRoutes(Forwarding forwarding, BatchEndpoint batches, BodyDeadline deadline) {
        this.forwarding = forwarding;
        this.batches = batches;
        this.deadline = deadline;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::check).failureHandler(GatewayRoutes::explain);
        router.route("/v1.0/*").handler(this::receive);
        router.route().last().handler(context -> unknown(context.request()));
    }

    private void check(RoutingContext context) {
        Connections.serve(context);
        var request = context.request();
        var refusal = RequestHead.refusal(request);
        if (refusal.isPresent()) {
            refusal.get().send(request);
            return;
        }
        RequestTarget.unambiguousPath(request.uri());
        deadline.watch(request);
        context.next();
    }

    private void receive(RoutingContext context) {
        var request = context.request();
        // the router compares decoded paths, services are asked for the path as it was written
        if (!request.path().startsWith(RequestTarget.ROOT)) {
            unknown(request);
            return;
        }
        RouteTable.upstreamOf(RequestTarget.of(request.uri()))
                .ifPresentOrElse(upstream -> pass(upstream, request), () -> unknown(request));
    }

    private static void explain(RoutingContext context) {
        if (context.failure() instanceof MalformedTarget refused) {
            ErrorResponse.badRequest(refused.getMessage()).send(context.request());
        } else if (context.statusCode() == 400) {
            // what the router refuses by itself, without a look at its handlers
            Connections.serve(context);
            ErrorResponse.badRequest("The Host header is missing or not valid.").send(context.request());
        } else {
            context.next();
        }
    }

    private void pass(Upstream upstream, HttpServerRequest request) {
        if (upstream == Upstream.GATEWAY) {
            batches.answer(request);
        } else {
            forwarding.forward(upstream, request);
        }
    }

    private static void unknown(HttpServerRequest request) {
        ErrorResponse.notFound("Resource not found for the path '" + request.path() + "'.")
                .send(request);
    }
}
