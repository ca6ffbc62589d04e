package org.pasokh.platform.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.publishing.LogWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Dead letters, for services that have a database.
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBean(MongoOperations.class)
class DeadLetterConfiguration {

    @Bean
    DeadLetters deadLetters(
            MongoOperations mongo,
            LogWriter log,
            @Value("${spring.application.name}") String service,
            Clock clock,
            MeterRegistry meters) {
        return new DeadLetters(new DeadLetterIndex(mongo), log, Topic.deadLettersOf(service), clock, meters);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    DeadLetterController deadLetterController(DeadLetters letters) {
        return new DeadLetterController(letters);
    }
}
