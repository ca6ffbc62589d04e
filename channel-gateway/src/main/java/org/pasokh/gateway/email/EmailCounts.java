package org.pasokh.gateway.email;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// Counts what passes through email.
final class EmailCounts {

    private final MeterRegistry meters;

    EmailCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void taken(String entryPoint) {
        meters.counter(EmailMeters.TAKEN.getName(), "entry.point", entryPoint).increment();
    }

    void translated(Enum<?> evidence, int forged) {
        meters.counter(EmailMeters.TRANSLATED.getName(), "evidence", word(evidence))
                .increment();
        meters.counter(EmailMeters.FORGED.getName()).increment(forged);
    }

    void ignored(Enum<?> reason) {
        meters.counter(EmailMeters.IGNORED.getName(), "reason", word(reason)).increment();
    }

    void bounced() {
        meters.counter(EmailMeters.BOUNCED.getName()).increment();
    }

    void machine(Enum<?> kind) {
        meters.counter(EmailMeters.MACHINE.getName(), "kind", word(kind)).increment();
    }

    void sent(Enum<?> outcome) {
        meters.counter(EmailMeters.SENT.getName(), "outcome", word(outcome)).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
