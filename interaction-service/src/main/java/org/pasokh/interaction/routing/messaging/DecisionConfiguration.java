package org.pasokh.interaction.routing.messaging;

import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.routing.DecisionPlaces;
import org.pasokh.interaction.routing.PastDecisions;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.kafka.KafkaSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Wires what looks at decisions of the past; the router itself needs none of it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionConfiguration {

    @Bean
    Consumer<Message<byte[]>> decisionPlaces(Inbox inbox, DecisionPlaces places) {
        return inbox.guard("decision-places", EventTypes.of(RoutingEvent.class), new NotingDecisions(places));
    }

    @Bean
    PastDecisions pastDecisions(
            DecisionPlaces places, KafkaSettings kafka, RouterMeters meters, DecisionSettings settings) {
        return new DecisionsOnTheLog(places, new PartitionReader(kafka), meters, settings.timeLimit());
    }
}
