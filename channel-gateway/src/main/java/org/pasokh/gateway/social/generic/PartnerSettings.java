package org.pasokh.gateway.social.generic;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The partners by their entry points. Without one the channel is off.
@ConfigurationProperties("pasokh.social.generic")
public record PartnerSettings(@DefaultValue Map<String, Partner> partners) {
    public PartnerSettings {
        partners = Map.copyOf(partners);
    }
}
