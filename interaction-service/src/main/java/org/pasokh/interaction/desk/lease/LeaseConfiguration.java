package org.pasokh.interaction.desk.lease;

import java.time.InstantSource;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeaseSettings.class)
class LeaseConfiguration {

    @Bean
    Heartbeats heartbeats() {
        return new Heartbeats();
    }

    @Bean
    KeepingLeases keepingLeases(
            LeaseSettings settings,
            CurrentView current,
            Heartbeats heartbeats,
            LastSeen lastSeen,
            EventPublisher publisher,
            InstantSource clock) {
        return new KeepingLeases(
                current, new Seeing(heartbeats, lastSeen), new LostLeases(settings.lease()), publisher, clock);
    }
}
