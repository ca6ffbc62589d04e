package org.pasokh.interaction.queues;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.platform.documents.AggregateStores;
import org.pasokh.platform.inbox.Inbox;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class QueuesConfiguration {

    @Bean
    KeepingQueues keepingQueues(AggregateStores stores) {
        return new KeepingQueues(stores.of("queueStandings", QueueStandings.class));
    }

    @Bean
    Consumer<Message<byte[]>> queueStandings(Inbox inbox, KeepingQueues keeping) {
        return inbox.guard("queue-standings", EventTypes.of(RoutingEvent.class), keeping);
    }

    @Bean
    TellingEntryPoints tellingEntryPoints(
            KeepingQueues queues, Directory directory, Pools pools, EventPublisher publisher, InstantSource clock) {
        return new TellingEntryPoints(queues, directory, pools, publisher, clock);
    }
}
