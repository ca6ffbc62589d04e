package org.pasokh.gateway.social.whatsapp;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The WhatsApp numbers by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.whatsapp")
public record WhatsAppSettings(@DefaultValue Map<String, WhatsAppNumber> numbers) {
    public WhatsAppSettings {
        numbers = Map.copyOf(numbers);
    }
}
