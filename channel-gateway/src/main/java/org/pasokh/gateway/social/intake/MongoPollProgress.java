package org.pasokh.gateway.social.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.pasokh.gateway.owning.MongoOwnerships;
import org.pasokh.gateway.owning.Ownership;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// Progress as a part of the document that names the owner.
public final class MongoPollProgress implements PollProgress {

    private static final String NUMBER = "lastNumber";

    private final MongoOperations mongo;

    public MongoPollProgress(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public long find(String task) {
        Document owned = mongo.findOne(query(where("_id").is(task)), Document.class, MongoOwnerships.COLLECTION);
        Number number = owned == null ? null : owned.get(NUMBER, Number.class);
        return number == null ? 0 : number.longValue();
    }

    @Override
    public boolean advance(Ownership ownership, long number) {
        return mongo.updateFirst(
                                query(MongoOwnerships.held(ownership)),
                                Update.update(NUMBER, number),
                                MongoOwnerships.COLLECTION)
                        .getMatchedCount()
                == 1;
    }
}
