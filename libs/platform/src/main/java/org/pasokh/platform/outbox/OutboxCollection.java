package org.pasokh.platform.outbox;

import static org.pasokh.platform.outbox.OutboxDocument.ID;
import static org.pasokh.platform.outbox.OutboxDocument.OUTBOX;
import static org.pasokh.platform.outbox.OutboxDocument.OUTBOX_SINCE;
import static org.pasokh.platform.outbox.OutboxDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/// A collection whose documents carry outboxes, and what this process knows to be on Kafka of them.
public final class OutboxCollection {

    private static final int LEFTOVERS_AT_ONCE = 200;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Bson EMPTIED = Updates.combine(Updates.set(OUTBOX, List.of()), Updates.unset(OUTBOX_SINCE));

    private final String name;
    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final Map<String, Long> published = new ConcurrentHashMap<>();

    public OutboxCollection(String name, MongoOperations mongo, OutboxRelay relay) {
        this.name = name;
        this.mongo = mongo;
        this.relay = relay;
    }

    public String name() {
        return name;
    }

    /// Of this document everything up to that version is on Kafka; 0 when nothing is known.
    public long publishedUpTo(String id) {
        return published.getOrDefault(id, 0L);
    }

    public void handOver(String id, long version, List<OutboxEntry> entries) {
        relay.handOver(this, id, new Batch(version, entries));
    }

    void published(String id, long version) {
        published.merge(id, version, Math::max);
    }

    /// For the real database; the embedded one looks through everything.
    void index() {
        mongo.execute(
                name,
                documents -> documents.createIndex(Indexes.ascending(OUTBOX_SINCE), new IndexOptions().sparse(true)));
    }

    /// Takes out of the documents what is known to be on Kafka. A document that has changed since is left to whoever
    /// changed it: with the change went the duty to publish the whole outbox.
    void clear() {
        Map<String, Long> done = Map.copyOf(published);
        if (done.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = done.entrySet().stream()
                .map(entry -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq(ID, entry.getKey()), Filters.eq(VERSION, entry.getValue())), EMPTIED))
                .toList();
        mongo.execute(name, documents -> write(documents, updates));
        done.forEach(published::remove);
    }

    /// Publishes again what has stood in documents since before `limit`: whoever wrote it is gone, or could not keep
    /// it in memory.
    void takeUp(Instant limit) {
        for (Document found : leftovers(limit)) {
            String id = found.getString(ID);
            if (!relay.isUnderWay(this, id)) {
                handOver(id, found.get(VERSION, Number.class).longValue(), entries(found));
            }
        }
    }

    public static List<OutboxEntry> entries(Document document) {
        return document.getList(OUTBOX, Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .toList();
    }

    private List<Document> leftovers(Instant limit) {
        List<Document> found = mongo.execute(
                name,
                documents -> documents
                        .find(Filters.lt(OUTBOX_SINCE, Date.from(limit)))
                        .projection(Projections.include(VERSION, OUTBOX))
                        .limit(LEFTOVERS_AT_ONCE)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found);
    }

    private static int write(MongoCollection<Document> documents, List<? extends WriteModel<Document>> updates) {
        return documents.bulkWrite(updates, UNORDERED).getModifiedCount();
    }
}
