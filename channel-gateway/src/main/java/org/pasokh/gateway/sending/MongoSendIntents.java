package org.pasokh.gateway.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// One document per message of ours, each channel's in a collection of its own.
public final class MongoSendIntents<I extends SendIntent> implements SendIntents<I> {

    private final MongoOperations mongo;
    private final Class<I> type;
    private final String content;
    private volatile boolean indexed;

    /// @param content the field that holds what the message says
    public MongoSendIntents(MongoOperations mongo, Class<I> type, String content) {
        this.mongo = mongo;
        this.type = type;
        this.content = content;
    }

    @Override
    public void request(I intent) {
        try {
            mongo.insert(intent);
        } catch (DuplicateKeyException e) {
            // the same wish again
            return;
        }
    }

    @Override
    public List<I> due(String account, Instant now, @Nullable I after) {
        index();
        Criteria due = open(account).and("notBefore").lte(now);
        Query page = query(after == null ? due : due.andOperator(behind(after)))
                .with(Sort.by("partition", "offset"))
                .limit(AT_ONCE);
        return mongo.find(page, type);
    }

    @Override
    public Map<String, Long> putOff(String account, Set<String> keys, Instant now) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Query later = query(open(account).and("notBefore").gt(now).and("key").in(keys));
        later.fields().include("key", "offset");
        return mongo.query(type).as(PutOff.class).matching(later).stream()
                .collect(Collectors.toMap(PutOff::key, PutOff::offset, Math::min));
    }

    /// All that is read of a message that waits: its text may be large.
    private record PutOff(String key, long offset) {}

    private static Criteria open(String account) {
        return where("open").is(true).and("account").is(account);
    }

    private static Criteria behind(SendIntent intent) {
        return new Criteria()
                .orOperator(
                        where("partition").gt(intent.partition()),
                        where("partition").is(intent.partition()).and("offset").gt(intent.offset()));
    }

    /// Few are open: without the fields a sent one is not in the index.
    private void index() {
        if (!indexed) {
            mongo.indexOps(type)
                    .createIndex(new Index("open", Sort.Direction.ASC)
                            .on("notBefore", Sort.Direction.ASC)
                            .sparse()
                            .named("due"));
            indexed = true;
        }
    }

    @Override
    public void begin(String messageId) {
        update(messageId, Update.update("state", SendState.SENDING).inc("attempts", 1));
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        update(messageId, Update.update("state", SendState.WAITING).set("notBefore", notBefore));
    }

    @Override
    public void settle(String messageId, SendState state, @Nullable String reason) {
        update(messageId, Update.update("state", state).set("reason", reason));
    }

    @Override
    public void close(String messageId) {
        update(messageId, new Update().unset("open").unset("notBefore").unset(content));
    }

    private void update(String messageId, Update update) {
        mongo.updateFirst(query(where("_id").is(messageId)), update, type);
    }
}
