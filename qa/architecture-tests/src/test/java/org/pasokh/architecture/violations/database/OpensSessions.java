package org.pasokh.architecture.violations.database;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;

/// Writes two documents as one, which nobody promises.
public final class OpensSessions {

    public void move(MongoClient client) {
        try (ClientSession session = client.startSession()) {
            session.startTransaction();
        }
    }
}
