package org.pasokh.gateway.email.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.pasokh.gateway.owning.MongoOwnerships;
import org.pasokh.gateway.owning.Ownership;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// Progress as a part of the document that names the owner.
public final class MongoProgressStore implements ProgressStore {

    private final MongoOperations mongo;

    public MongoProgressStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Progress> find(String task) {
        Document owned = mongo.findOne(query(where("_id").is(task)), Document.class, MongoOwnerships.COLLECTION);
        if (owned == null || !owned.containsKey("uidValidity")) {
            return Optional.empty();
        }
        return Optional.of(
                new Progress(number(owned, "uidValidity"), number(owned, "lastUid"), number(owned, "foundUpTo")));
    }

    @Override
    public boolean advance(Ownership ownership, Progress progress) {
        Update update = Update.update("uidValidity", progress.uidValidity())
                .set("lastUid", progress.lastUid())
                .set("foundUpTo", progress.foundUpTo());
        return mongo.updateFirst(query(MongoOwnerships.held(ownership)), update, MongoOwnerships.COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private static long number(Document document, String field) {
        return Objects.requireNonNull(document.get(field, Number.class), field).longValue();
    }
}
