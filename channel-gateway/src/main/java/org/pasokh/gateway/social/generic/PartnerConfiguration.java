package org.pasokh.gateway.social.generic;

import java.time.Clock;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the partners in.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    Adapter generic(PartnerSettings settings, Guards guards, Clock clock) {
        return () -> settings.partners().entrySet().stream()
                .<ProviderAccount>map(entry -> new PartnerAccount(entry.getKey(), entry.getValue(), guards, clock))
                .toList();
    }
}
