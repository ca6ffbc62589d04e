package org.pasokh.gateway.owning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per task: `{_id, owner, epoch, until}`.
public final class MongoOwnerships implements Ownerships {

    public static final String COLLECTION = "mailbox-owners";

    private final MongoOperations mongo;

    public MongoOwnerships(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Ownership> claim(String task, String owner, Instant now, Instant until) {
        Query free = query(where("_id")
                .is(task)
                .orOperator(
                        where("owner").is(null),
                        where("owner").is(owner),
                        where("until").lt(now)));
        Update taken = new Update().set("owner", owner).set("until", until).inc("epoch", 1L);
        Document claimed = mongo.findAndModify(
                free, taken, FindAndModifyOptions.options().returnNew(true), Document.class, COLLECTION);
        return claimed == null ? first(task, owner, until) : Optional.of(new Ownership(task, owner, epoch(claimed)));
    }

    private static long epoch(Document claimed) {
        return Objects.requireNonNull(claimed.get("epoch", Number.class), "epoch")
                .longValue();
    }

    /// Of several who find no document, one inserts it.
    private Optional<Ownership> first(String task, String owner, Instant until) {
        if (mongo.exists(query(where("_id").is(task)), COLLECTION)) {
            return Optional.empty();
        }
        try {
            mongo.insert(
                    new Document("_id", task)
                            .append("owner", owner)
                            .append("epoch", 1L)
                            .append("until", until),
                    COLLECTION);
            return Optional.of(new Ownership(task, owner, 1));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean renew(Ownership ownership, Instant until) {
        return mongo.updateFirst(query(held(ownership)), Update.update("until", until), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(Ownership ownership) {
        mongo.updateFirst(query(held(ownership)), new Update().unset("owner").unset("until"), COLLECTION);
    }

    /// Matches only while nobody has taken it over.
    public static Criteria held(Ownership ownership) {
        return where("_id")
                .is(ownership.task())
                .and("owner")
                .is(ownership.owner())
                .and("epoch")
                .is(ownership.epoch());
    }
}
