package org.pasokh.architecture.violations.database;

import com.mongodb.client.MongoClient;
import java.util.List;

/// A command of newer servers.
public final class WritesInClientBulk {

    public void write(MongoClient client) {
        client.bulkWrite(List.of());
    }
}
