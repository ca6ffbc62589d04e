package org.pasokh.interaction.conversation.persistence;

import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.platform.documents.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ConversationDocuments {

    @Bean
    MongoInteractions interactions(AggregateStores stores) {
        return new MongoInteractions(stores.of(MongoInteractions.COLLECTION, Interactions.Known.class));
    }

    @Bean
    Conversations conversations(AggregateStores stores, MongoInteractions interactions, Telling telling) {
        return new MongoConversations(
                stores.of(MongoConversations.COLLECTION, Conversation.class), interactions, telling);
    }

    @Bean
    Messages messages(AggregateStores stores, Telling telling) {
        return new MongoMessages(stores.of(MongoMessages.COLLECTION, Message.class), telling);
    }

    @Bean
    ConversationIndexes conversationIndexes(MongoOperations mongo) {
        return new ConversationIndexes(mongo);
    }
}
