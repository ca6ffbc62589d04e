package org.pasokh.platform.inbox;

import static org.pasokh.platform.inbox.PartitionMarker.CURRENT;
import static org.pasokh.platform.inbox.PartitionMarker.OWNER;
import static org.pasokh.platform.inbox.PartitionMarker.SUSPECTS;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// The markers of this service's partitions in its database.
final class PartitionMarkers {

    private static final String COLLECTION = "inbox-markers";

    private final MongoOperations mongo;

    PartitionMarkers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    PartitionMarker find(String id) {
        Document stored = mongo.execute(
                COLLECTION, markers -> markers.find(Filters.eq(id)).first());
        return stored == null ? PartitionMarker.unknown(id) : PartitionMarker.read(stored);
    }

    void save(PartitionMarker marker) {
        mongo.execute(
                COLLECTION,
                markers -> markers.updateOne(
                        Filters.eq(marker.id()),
                        Updates.combine(
                                Updates.set(OWNER, marker.owner()),
                                Updates.set(CURRENT, marker.current()),
                                Updates.set(SUSPECTS, marker.suspectDocuments())),
                        new UpdateOptions().upsert(true)));
    }

    /// Unless another process has taken it over already.
    void giveBack(String id, String owner) {
        Objects.requireNonNull(mongo.execute(
                COLLECTION,
                markers -> markers.updateOne(
                        Filters.and(Filters.eq(id), Filters.eq(OWNER, owner)),
                        Updates.combine(Updates.set(OWNER, null), Updates.set(CURRENT, null)))));
    }
}
