package org.pasokh.gateway.social.botapi;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The Telegram bots by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.telegram")
public record TelegramSettings(@DefaultValue Map<String, Bot> bots) {
    public TelegramSettings {
        bots = Map.copyOf(bots);
    }
}
