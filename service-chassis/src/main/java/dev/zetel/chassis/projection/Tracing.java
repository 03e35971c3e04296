package dev.zetel.chassis.projection;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Continues the trace of whoever caused a fact in the service that takes it up. */
final class Tracing {

    private static final TextMapGetter<Received<?>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Received<?> received) {
            return List.of("traceparent");
        }

        @Override
        public String get(Received<?> received, String key) {
            return received == null || !"traceparent".equals(key) ? null : received.traceparent();
        }
    };

    private Tracing() {}

    static void around(String consumer, Received<?> received, Runnable work) {
        var parent = parent(received);
        var span = begin(consumer, parent);
        try {
            parent.with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }

    /** A batch belongs to many traces: each that is kept gets a span of its own. */
    static void around(String consumer, List<? extends Received<?>> batch, Runnable work) {
        var spans = batch.stream()
                .map(Tracing::parent)
                .filter(parent -> Span.fromContext(parent).getSpanContext().isSampled())
                .map(parent -> begin(consumer, parent))
                .toList();
        try {
            work.run();
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static Context parent(Received<?> received) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), received, HEADERS);
    }

    private static Span begin(String consumer, Context parent) {
        return GlobalOpenTelemetry.getTracer("dev.zetel.projection")
                .spanBuilder(consumer + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
    }
}
