package org.pasokh.interaction.routing.persistence;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class DecisionDocuments {

    @Bean
    MongoDecisionPlaces mongoDecisionPlaces(MongoOperations mongo) {
        return new MongoDecisionPlaces(mongo);
    }

    @Bean
    ForgettingDecisions forgettingDecisions(MongoDecisionPlaces places, InstantSource clock) {
        return new ForgettingDecisions(places, clock);
    }
}
