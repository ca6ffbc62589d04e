package org.pasokh.embedded;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import org.h2.mvstore.MVStore;

/// Commits the store before it answers a write, so that what was acknowledged survives a kill of the process; and
/// knows `hello`, which drivers and health checks ask for.
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "dropIndexes",
            "deleteIndexes",
            "drop",
            "dropDatabase",
            "renameCollection",
            "aggregate");

    DurableBackend(MVStore store) {
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        String name = command.keySet().iterator().next();
        if (name.equals("hello")) {
            return hello(message, command);
        }
        if (!WRITES.contains(name)) {
            return super.handleMessage(message);
        }
        try {
            return super.handleMessage(message);
        } finally {
            getMvStore().commit();
        }
    }

    /// `isMaster` is the same question by its former name, and the only one that the server answers.
    private Document hello(MongoMessage message, Document command) {
        Document isMaster = new Document("isMaster", 1);
        command.remove("hello");
        isMaster.putAll(command);
        command.clear();
        command.putAll(isMaster);
        Document answer = super.handleMessage(message);
        answer.put("isWritablePrimary", true);
        return answer;
    }
}
