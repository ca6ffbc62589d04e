package org.pasokh.gateway.social.botapi;

import java.util.List;
import java.util.Map;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the bots in.
@Configuration(proxyBeanMethods = false)
class BotConfiguration {

    @Bean
    Adapter telegram(TelegramSettings settings, Guards guards, PublicAddress address) {
        return () -> accounts(BotKind.TELEGRAM, settings.bots(), guards, address);
    }

    @Bean
    Adapter bale(BaleSettings settings, Guards guards, PublicAddress address) {
        return () -> accounts(BotKind.BALE, settings.bots(), guards, address);
    }

    private static List<ProviderAccount> accounts(
            BotKind kind, Map<String, Bot> bots, Guards guards, PublicAddress address) {
        return bots.entrySet().stream()
                .<ProviderAccount>map(entry -> new BotAccount(kind, entry.getKey(), entry.getValue(), guards, address))
                .toList();
    }
}
