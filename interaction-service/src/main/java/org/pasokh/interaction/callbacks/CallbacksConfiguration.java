package org.pasokh.interaction.callbacks;

import com.mongodb.client.model.Indexes;
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
                documents -> documents.createIndex(
                        Indexes.ascending(KeepingCallbacks.OUTCOME, KeepingCallbacks.WAITING_SINCE)));
        return new KeepingCallbacks(stores.of(KeepingCallbacks.COLLECTION, OpenCallback.class), index);
    }

    @Bean
    Consumer<Message<byte[]>> openCallbacks(Inbox inbox, KeepingCallbacks keeping) {
        return inbox.guard("open-callbacks", EventTypes.of(RoutingEvent.class), keeping);
    }
}
