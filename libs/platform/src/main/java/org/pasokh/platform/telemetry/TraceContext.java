package org.pasokh.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/// The trace that the current thread works in.
public final class TraceContext {

    private TraceContext() {}

    /// As W3C's `traceparent` has it, or null outside any trace.
    public static @Nullable String current() {
        SpanContext context = Span.current().getSpanContext();
        if (!context.isValid()) {
            return null;
        }
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
