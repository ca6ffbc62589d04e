package org.pasokh.gateway.email.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per mail of ours.
public final class MongoSendIntents implements SendIntents {

    /// More than one look can send; the rest comes with the next.
    private static final int MOST_OPEN = 500;

    private final MongoOperations mongo;
    private volatile boolean indexed;

    public MongoSendIntents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void request(SendIntent intent) {
        try {
            mongo.insert(intent);
        } catch (DuplicateKeyException e) {
            // the same wish again
            return;
        }
    }

    @Override
    public List<SendIntent> open(String account) {
        index();
        Query open = query(where("open").is(true).and("account").is(account))
                .with(Sort.by("partition", "offset"))
                .limit(MOST_OPEN);
        return mongo.find(open, SendIntent.class);
    }

    /// Few are open: without the field a sent one is not in the index.
    private void index() {
        if (!indexed) {
            mongo.indexOps(SendIntent.class)
                    .createIndex(new Index("open", Sort.Direction.ASC).sparse().named("open"));
            indexed = true;
        }
    }

    @Override
    public void begin(String messageId) {
        update(messageId, Update.update("state", SendIntent.State.SENDING).inc("attempts", 1));
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        update(messageId, Update.update("state", SendIntent.State.WAITING).set("notBefore", notBefore));
    }

    @Override
    public void settle(String messageId, SendIntent.State state, @Nullable String reason) {
        update(messageId, Update.update("state", state).set("reason", reason));
    }

    @Override
    public void close(String messageId) {
        update(messageId, new Update().unset("open").unset("mail"));
    }

    private void update(String messageId, Update update) {
        mongo.updateFirst(query(where("_id").is(messageId)), update, SendIntent.class);
    }
}
