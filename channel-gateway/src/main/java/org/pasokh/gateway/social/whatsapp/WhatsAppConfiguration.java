package org.pasokh.gateway.social.whatsapp;

import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the WhatsApp numbers in.
@Configuration(proxyBeanMethods = false)
class WhatsAppConfiguration {

    @Bean
    Adapter whatsApp(WhatsAppSettings settings, Guards guards) {
        return () -> settings.numbers().entrySet().stream()
                .<ProviderAccount>map(entry -> new WhatsAppAccount(entry.getKey(), entry.getValue(), guards))
                .toList();
    }
}
