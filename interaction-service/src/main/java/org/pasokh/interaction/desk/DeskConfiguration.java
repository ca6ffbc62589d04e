package org.pasokh.interaction.desk;

import java.time.InstantSource;
import org.pasokh.interaction.callbacks.KeepingCallbacks;
import org.pasokh.interaction.callbacks.OpenCallback;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.command.Addresses;
import org.pasokh.interaction.desk.command.AskingTheRouter;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    CurrentView currentView() {
        return new CurrentView();
    }

    @Bean
    Addresses addresses(CurrentView current, Directory directory, KeepingCallbacks callbacks, InstantSource clock) {
        return new Addresses(current, directory, id -> callbacks.find(id).map(OpenCallback::pool), clock);
    }

    @Bean
    AskingTheRouter askingTheRouter(Addresses addresses, EventPublisher publisher, InstantSource clock) {
        return new AskingTheRouter(addresses, publisher, clock);
    }
}
