package org.pasokh.gateway.content;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When contents that no event refers to are removed.
///
/// @param sweepAfter longer than a mail can wait between being stored and being published
@ConfigurationProperties("pasokh.content")
public record ContentSettings(
        @DefaultValue("48h") Duration sweepAfter,
        @DefaultValue("1h") Duration sweepEvery) {

    public ContentSettings {
        if (sweepAfter.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("pasokh.content.sweep-after must be an hour or more");
        }
        if (!sweepEvery.isPositive()) {
            throw new IllegalArgumentException("pasokh.content.sweep-every must be positive");
        }
    }
}
