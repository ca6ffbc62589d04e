package org.pasokh.gateway.social.messenger;

import java.util.List;
import java.util.Map;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.provider.Adapter;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the pages and the Instagram accounts in.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    Adapter messenger(MessengerSettings settings, Guards guards) {
        return () -> accounts(PageKind.MESSENGER, settings.pages(), guards);
    }

    @Bean
    Adapter instagram(InstagramSettings settings, Guards guards) {
        return () -> accounts(PageKind.INSTAGRAM, settings.accounts(), guards);
    }

    private static List<ProviderAccount> accounts(PageKind kind, Map<String, Page> pages, Guards guards) {
        return pages.entrySet().stream()
                .<ProviderAccount>map(entry -> new PageAccount(kind, entry.getKey(), entry.getValue(), guards))
                .toList();
    }
}
