package org.pasokh.architecture.violations.database;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/// Listens to the database where the log is what one listens to.
public final class WatchesChanges {

    public void watch(MongoCollection<Document> documents) {
        documents.watch().forEach(change -> {});
    }
}
