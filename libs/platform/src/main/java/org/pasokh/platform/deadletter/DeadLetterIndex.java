package org.pasokh.platform.deadletter;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// The collection of dead letters: their bytes, which can be erased there, and what became of each.
final class DeadLetterIndex {

    private static final String COLLECTION = "dead-letters";

    private final MongoOperations mongo;
    private volatile boolean indexed;

    DeadLetterIndex(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// Whether it is new.
    boolean insert(DeadLetter letter) {
        indexOnce();
        try {
            mongo.execute(COLLECTION, letters -> letters.insertOne(DeadLetterDocument.of(letter)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Optional<KeptDeadLetter> find(String id) {
        Document found = mongo.execute(
                COLLECTION, letters -> letters.find(Filters.eq(id)).first());
        return Optional.ofNullable(found).map(DeadLetterDocument::read);
    }

    /// The newest first.
    List<KeptDeadLetter> list(DeadLetterState state, @Nullable Instant before, int limit) {
        Bson ofState = Filters.eq(DeadLetterDocument.STATE, state.name());
        Bson wanted =
                before == null ? ofState : Filters.and(ofState, Filters.lt(DeadLetterDocument.AT, Date.from(before)));
        List<Document> found = mongo.execute(
                COLLECTION,
                letters -> letters.find(wanted)
                        .sort(Sorts.descending(DeadLetterDocument.AT))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream()
                .map(DeadLetterDocument::read)
                .toList();
    }

    /// Whether it was open until now.
    boolean settle(String id, DeadLetterState state, String by, Instant at) {
        Long matched = mongo.execute(
                COLLECTION,
                letters -> letters.updateOne(
                                Filters.and(
                                        Filters.eq(id),
                                        Filters.eq(DeadLetterDocument.STATE, DeadLetterState.OPEN.name())),
                                Updates.combine(
                                        Updates.set(DeadLetterDocument.STATE, state.name()),
                                        Updates.set(DeadLetterDocument.SETTLED_BY, by),
                                        Updates.set(DeadLetterDocument.SETTLED_AT, Date.from(at))))
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    private void indexOnce() {
        if (!indexed) {
            mongo.execute(
                    COLLECTION,
                    letters -> letters.createIndex(Indexes.compoundIndex(
                            Indexes.ascending(DeadLetterDocument.STATE), Indexes.descending(DeadLetterDocument.AT))));
            indexed = true;
        }
    }
}
