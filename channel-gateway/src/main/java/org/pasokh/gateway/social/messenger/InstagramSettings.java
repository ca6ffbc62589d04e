package org.pasokh.gateway.social.messenger;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The Instagram accounts by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.instagram")
public record InstagramSettings(@DefaultValue Map<String, Page> accounts) {
    public InstagramSettings {
        accounts = Map.copyOf(accounts);
    }
}
