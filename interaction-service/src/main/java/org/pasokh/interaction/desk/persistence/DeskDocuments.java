package org.pasokh.interaction.desk.persistence;

import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.platform.documents.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskDocuments {

    @Bean
    Checkpoints checkpoints(AggregateStores stores) {
        return new MongoCheckpoints(stores);
    }
}
