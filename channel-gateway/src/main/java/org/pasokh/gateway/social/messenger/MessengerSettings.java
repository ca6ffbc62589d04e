package org.pasokh.gateway.social.messenger;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The Facebook pages by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.messenger")
public record MessengerSettings(@DefaultValue Map<String, Page> pages) {
    public MessengerSettings {
        pages = Map.copyOf(pages);
    }
}
