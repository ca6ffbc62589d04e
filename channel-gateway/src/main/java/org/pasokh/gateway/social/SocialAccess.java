package org.pasokh.gateway.social;

import java.time.Clock;
import org.pasokh.gateway.social.intake.RawPosts;
import org.pasokh.gateway.social.provider.PublicAddress;
import org.pasokh.gateway.social.web.ChannelDoor;
import org.pasokh.gateway.social.web.WebhookDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Opens the webhooks to the public: providers have no account with us, their requests prove themselves.
@Configuration(proxyBeanMethods = false)
class SocialAccess {

    @Bean
    WebhookDoor webhookDoor(SocialAccounts accounts, RawPosts posts, SocialCounts counts, Clock clock) {
        return new WebhookDoor(accounts::at, posts, counts, clock);
    }

    @Bean
    ChannelDoor channelDoor(SocialAccounts accounts) {
        return new ChannelDoor(accounts.all());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain providers(HttpSecurity http) throws Exception {
        return http.securityMatcher(PublicAddress.WEBHOOKS + "**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
