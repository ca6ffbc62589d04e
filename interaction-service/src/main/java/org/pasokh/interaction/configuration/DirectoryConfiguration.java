package org.pasokh.interaction.configuration;

import java.time.InstantSource;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingSettings.class, EntryPointSettings.class})
class DirectoryConfiguration {

    @Bean
    Directory directory(RoutingSettings routing, EntryPointSettings entryPoints) {
        return new Directory(routing, entryPoints);
    }

    @Bean
    TellingTheRouter tellingTheRouter(
            Directory directory, EventPublisher publisher, TaskScheduler scheduler, InstantSource clock) {
        return new TellingTheRouter(new PoolConfiguration(directory.routing()), publisher, scheduler, clock);
    }
}
