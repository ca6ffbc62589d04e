package org.pasokh.gateway.social.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.sending.MongoSendIntents;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.sending.SendState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// Adds to what every channel keeps of its sends how many parts have gone.
public final class MongoSocialSends implements SocialSends {

    private final MongoOperations mongo;
    private final SendIntents<SocialIntent> intents;

    public MongoSocialSends(MongoOperations mongo) {
        this.mongo = mongo;
        intents = new MongoSendIntents<>(mongo, SocialIntent.class, "message");
    }

    @Override
    public void partSent(String messageId, int partsSent) {
        update(messageId, Update.update("partsSent", partsSent).set("state", SendState.WAITING));
    }

    @Override
    public void doubted(String messageId, int doubts) {
        update(messageId, Update.update("doubts", doubts));
    }

    @Override
    public void untried(String messageId) {
        update(messageId, Update.update("state", SendState.WAITING).inc("attempts", -1));
    }

    private void update(String messageId, Update update) {
        mongo.updateFirst(query(where("_id").is(messageId)), update, SocialIntent.class);
    }

    @Override
    public void request(SocialIntent intent) {
        intents.request(intent);
    }

    @Override
    public List<SocialIntent> due(String account, Instant now, @Nullable SocialIntent after) {
        return intents.due(account, now, after);
    }

    @Override
    public Map<String, Long> putOff(String account, Set<String> keys, Instant now) {
        return intents.putOff(account, keys, now);
    }

    @Override
    public void begin(String messageId) {
        intents.begin(messageId);
    }

    @Override
    public void postpone(String messageId, Instant notBefore) {
        intents.postpone(messageId, notBefore);
    }

    @Override
    public void settle(String messageId, SendState state, @Nullable String reason) {
        intents.settle(messageId, state, reason);
    }

    @Override
    public void close(String messageId) {
        intents.close(messageId);
    }
}
