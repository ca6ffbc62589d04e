package org.pasokh.interaction.desk.lease;

import java.time.InstantSource;
import org.pasokh.interaction.desk.command.Addresses;
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
    Seeing seeing(Heartbeats heartbeats, LastSeen lastSeen) {
        return new Seeing(heartbeats, lastSeen);
    }

    @Bean
    KeepingLeases keepingLeases(
            LeaseSettings settings,
            CurrentView current,
            Seeing seeing,
            Addresses addresses,
            EventPublisher publisher,
            InstantSource clock) {
        return new KeepingLeases(
                current, seeing, new LostLeases(settings.lease()), addresses::ofAgent, publisher, clock);
    }
}
