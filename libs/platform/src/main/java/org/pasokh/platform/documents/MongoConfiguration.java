package org.pasokh.platform.documents;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What is acknowledged is on a majority of the replicas and in their journals; a database that is away is noticed in
/// seconds.
@AutoConfiguration(before = MongoAutoConfiguration.class)
class MongoConfiguration {

    private static final int FIND_A_SERVER_WITHIN = 5;
    private static final int CONNECT_WITHIN = 2;
    private static final int ANSWER_WITHIN = 10;

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(FIND_A_SERVER_WITHIN, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_WITHIN, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_WITHIN, TimeUnit.SECONDS));
    }
}
