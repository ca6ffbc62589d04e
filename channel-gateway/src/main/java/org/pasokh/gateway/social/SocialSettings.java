package org.pasokh.gateway.social;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.calling.CallSettings;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What all providers share. Each has its own settings beside these.
///
/// @param publicUrl where providers reach this gateway; without it nobody is told where to post
/// @param lease how long an account stays with a replica that says nothing
/// @param retryAfter the first pause before a message that was put off is tried again; then twice as long
/// @param giveUpAfter how long a message or a file that was put off is tried again
@ConfigurationProperties("pasokh.social")
public record SocialSettings(
        @Nullable URI publicUrl,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue CallSettings calls) {

    public SocialSettings {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || !giveUpAfter.isPositive() || !retryAfter.isPositive()) {
            throw new IllegalArgumentException("pasokh.social.lease must be a second or more, the others positive");
        }
    }

    PublicAddress address() {
        return new PublicAddress(Optional.ofNullable(publicUrl));
    }
}
