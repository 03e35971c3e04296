package dev.zetel.chassis.consumer;

import dev.zetel.chassis.inbound.InboundRecord;
import dev.zetel.contracts.Topic;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.function.Supplier;

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

    static <T> T around(Topic<?> topic, InboundRecord<?> received, Supplier<T> work) {
        var parent = parent(received);
        var span = begin(topic, parent);
        try {
            return parent.with(span).wrapSupplier(work).get();
        } finally {
            span.end();
        }
    }

    /** A batch belongs to many traces: each that is kept gets a span of its own. */
    static <T> T around(Topic<?> topic, List<? extends InboundRecord<?>> batch, Supplier<T> work) {
        var spans = batch.stream()
                .map(Tracing::parent)
                .filter(parent -> Span.fromContext(parent).getSpanContext().isSampled())
                .map(parent -> begin(topic, parent))
                .toList();
        try {
            return work.get();
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static Context parent(InboundRecord<?> received) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), received, HEADERS);
    }

    private static Span begin(Topic<?> topic, Context parent) {
        return GlobalOpenTelemetry.getTracer("dev.zetel.projection")
                .spanBuilder(topic.name() + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
    }
}
