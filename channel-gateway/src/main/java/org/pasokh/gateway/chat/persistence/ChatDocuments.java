package org.pasokh.gateway.chat.persistence;

import org.pasokh.gateway.chat.domain.PresentVisitors;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Wires chat to the database.
@Configuration(proxyBeanMethods = false)
class ChatDocuments {

    @Bean
    Transcripts transcripts(MongoOperations mongo) {
        MongoTranscripts transcripts = new MongoTranscripts(mongo);
        transcripts.makeIndexes();
        return transcripts;
    }

    @Bean
    PresentVisitors presentVisitors(MongoOperations mongo) {
        MongoPresentVisitors visitors = new MongoPresentVisitors(mongo);
        visitors.makeIndexes();
        return visitors;
    }
}
