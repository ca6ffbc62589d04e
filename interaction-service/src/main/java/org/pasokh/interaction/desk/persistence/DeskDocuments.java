package org.pasokh.interaction.desk.persistence;

import org.pasokh.interaction.desk.lease.LastSeen;
import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.platform.documents.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class DeskDocuments {

    @Bean
    Checkpoints checkpoints(AggregateStores stores) {
        return new MongoCheckpoints(stores);
    }

    @Bean
    LastSeen lastSeen(MongoOperations mongo) {
        return new MongoLastSeen(mongo);
    }
}
