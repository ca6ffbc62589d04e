package org.pasokh.gateway.content;

import com.mongodb.client.gridfs.GridFSBuckets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts the content store together.
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    ContentStore contentStore(MongoDatabaseFactory database, MongoOperations mongo, Clock clock) {
        return new GridFsContentStore(
                GridFSBuckets.create(database.getMongoDatabase()), new ContentRecords(mongo), clock);
    }

    @Bean
    ContentSweep contentSweep(ContentStore store, ContentSettings settings, Clock clock) {
        return new ContentSweep(store, settings, clock);
    }
}
