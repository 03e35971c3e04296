package dev.zetel.chassis.consumer;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Continues the trace of an event in the service that processes it. */
final class Tracing {

    private static final TextMapGetter<InboundRecord<?>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(InboundRecord<?> received) {
            return List.of("traceparent");
        }

        @Override
        public String get(InboundRecord<?> received, String key) {
            return received == null || !"traceparent".equals(key) ? null : received.traceparent();
        }
    };

    private Tracing() {}

    static void around(String consumer, InboundRecord<?> received, Runnable work) {
        var parent = parent(received);
        var span = begin(consumer, parent);
        try {
            parent.with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }

    /** A batch belongs to many traces: each that is kept gets a span of its own. */
    static void around(String consumer, List<? extends InboundRecord<?>> batch, Runnable work) {
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

    private static Context parent(InboundRecord<?> received) {
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
