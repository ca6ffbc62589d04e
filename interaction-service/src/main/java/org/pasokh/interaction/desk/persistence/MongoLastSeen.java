package org.pasokh.interaction.desk.persistence;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.pasokh.interaction.desk.lease.LastSeen;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document per agent, moved forward by whichever replica has seen the agent last.
final class MongoLastSeen implements LastSeen {

    private static final String COLLECTION = "leases";
    private static final String ID = "_id";
    private static final String SEEN = "lastSeen";

    private final MongoOperations mongo;

    MongoLastSeen(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void note(Map<String, Instant> seen) {
        if (seen.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = seen.entrySet().stream()
                .map(agent -> new UpdateOneModel<Document>(
                        Filters.eq(ID, agent.getKey()),
                        Updates.max(SEEN, Date.from(agent.getValue())),
                        new UpdateOptions().upsert(true)))
                .toList();
        mongo.execute(
                COLLECTION,
                leases -> leases.bulkWrite(updates, new BulkWriteOptions().ordered(false))
                        .getModifiedCount());
    }

    @Override
    public Map<String, Instant> of(Collection<String> agents) {
        Map<String, Instant> seen = new HashMap<>();
        if (!agents.isEmpty()) {
            mongo.execute(COLLECTION, leases -> {
                leases.find(Filters.in(ID, agents))
                        .forEach(lease -> seen.put(
                                lease.getString(ID), lease.getDate(SEEN).toInstant()));
                return seen.size();
            });
        }
        return seen;
    }
}
