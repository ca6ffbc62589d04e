package org.pasokh.gateway.social;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.pasokh.gateway.social.web.WebhookDoor;

/// Counts what passes through social.
final class SocialCounts implements WebhookDoor.Counts {

    private final MeterRegistry meters;

    SocialCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void taken(String entryPoint) {
        count(SocialMeters.TAKEN, "entry.point", entryPoint);
    }

    @Override
    public void forged(String entryPoint, String reason) {
        count(SocialMeters.FORGED, "entry.point", entryPoint, "reason", reason);
    }

    void translated(String entryPoint, String kind) {
        count(SocialMeters.TRANSLATED, "entry.point", entryPoint, "kind", kind);
    }

    void ignored(String entryPoint, String reason) {
        count(SocialMeters.IGNORED, "entry.point", entryPoint, "reason", reason);
    }

    void sent(Enum<?> outcome) {
        count(SocialMeters.SENT, "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }

    private void count(SocialMeters meter, String... tags) {
        meters.counter(meter.getName(), tags).increment();
    }
}
