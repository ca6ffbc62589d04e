package org.pasokh.gateway.content;

import com.mongodb.client.gridfs.GridFSBuckets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/// Puts the content store and its doors together.
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

    @Bean
    ContentRecords contentRecords(MongoOperations mongo) {
        return new ContentRecords(mongo);
    }

    @Bean
    ContentStore contentStore(MongoDatabaseFactory database, ContentRecords contentRecords, Clock clock) {
        return new GridFsContentStore(GridFSBuckets.create(database.getMongoDatabase()), contentRecords, clock);
    }

    @Bean
    ContentSweep contentSweep(ContentStore store, ContentSettings settings, Clock clock) {
        return new ContentSweep(store, settings, clock);
    }

    @Bean
    ScannedContents scannedContents(
            ContentStore store, ContentRecords contentRecords, ScannerSettings settings, Clock clock) {
        return new ScannedContents(store, contentRecords, settings.scanner().orElse(null), settings.goodFor(), clock);
    }

    @Bean
    TakingFiles takingFiles(ContentStore store, ScannedContents scanned, FileSettings settings) {
        return new TakingFiles(store, scanned, settings);
    }
}
