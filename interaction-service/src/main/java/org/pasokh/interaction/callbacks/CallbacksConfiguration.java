package org.pasokh.interaction.callbacks;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.platform.documents.AggregateStores;
import org.pasokh.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CallbacksConfiguration {

    @Bean
    KeepingCallbacks keepingCallbacks(AggregateStores stores, MongoOperations mongo) {
        Runnable index = () -> mongo.execute(
                KeepingCallbacks.COLLECTION,
                documents -> documents.createIndexes(List.of(
                        new IndexModel(Indexes.ascending(KeepingCallbacks.OUTCOME, KeepingCallbacks.WAITING_SINCE)),
                        new IndexModel(Indexes.ascending(KeepingCallbacks.OVER_AT)))));
        return new KeepingCallbacks(stores.of(KeepingCallbacks.COLLECTION, OpenCallback.class), index);
    }

    @Bean
    ForgettingCallbacks forgettingCallbacks(KeepingCallbacks keeping, InstantSource clock) {
        return new ForgettingCallbacks(keeping, clock);
    }

    @Bean
    Consumer<Message<byte[]>> openCallbacks(Inbox inbox, KeepingCallbacks keeping) {
        return inbox.guard("open-callbacks", EventTypes.of(RoutingEvent.class), keeping);
    }
}
