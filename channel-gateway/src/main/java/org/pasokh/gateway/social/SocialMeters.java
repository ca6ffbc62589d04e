package org.pasokh.gateway.social;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/// The meters of social, beside Resilience4j's own of each account.
enum SocialMeters implements MeterDocumentation {
    /// Deliveries put on the log as they came, by entry point. Repeats count.
    TAKEN("pasokh.social.taken"),
    /// Requests to our webhooks that prove nothing, by entry point and reason.
    FORGED("pasokh.social.forged"),
    /// What happened in conversations, by entry point and kind of event.
    TRANSLATED("pasokh.social.translated"),
    /// What providers told and is not for us to act on, by entry point and reason.
    IGNORED("pasokh.social.ignored"),
    /// Messages of ours by what became of them. `uncertain`: perhaps there twice, perhaps not.
    SENT("pasokh.social.sent");

    private final String name;

    SocialMeters(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.COUNTER;
    }
}
