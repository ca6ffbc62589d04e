package org.pasokh.gateway.social.botapi;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The Bale bots by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.bale")
public record BaleSettings(@DefaultValue Map<String, Bot> bots) {
    public BaleSettings {
        bots = Map.copyOf(bots);
    }
}
