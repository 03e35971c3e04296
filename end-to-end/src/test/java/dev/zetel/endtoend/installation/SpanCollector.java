package dev.zetel.endtoend.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/** Where the suite sends its spans: remembers which services took part in each trace. */
public final class SpanCollector implements AutoCloseable {

    private final Map<String, Set<String>> servicesByTrace = new ConcurrentHashMap<>();
    private final HttpServer server;

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /** The settings by which a component sends its spans here, for traces that a caller has begun. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf");
    }

    /** The names of the services that have reported spans of a trace so far. */
    public Set<String> servicesIn(String traceId) {
        return servicesByTrace.getOrDefault(traceId, Set.of());
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = plain(exchange)) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::remember);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream plain(HttpExchange exchange) throws IOException {
        var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private void remember(ResourceSpans spans) {
        var service = spans.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("unnamed");
        spans.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> HexFormat.of().formatHex(span.getTraceId().toByteArray()))
                .forEach(trace -> servicesByTrace
                        .computeIfAbsent(trace, unseen -> ConcurrentHashMap.newKeySet())
                        .add(service));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
