package org.pasokh.gateway.social.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// One document per conversation.
public final class MongoSocialConversations implements SocialConversations {

    private final MongoOperations mongo;

    public MongoSocialConversations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<SocialConversation> find(String key) {
        return Optional.ofNullable(mongo.findById(key, SocialConversation.class));
    }

    @Override
    public void heard(SocialConversation conversation) {
        if (later(conversation)) {
            return;
        }
        try {
            mongo.insert(conversation);
        } catch (DuplicateKeyException e) {
            // it is there, with this time or a later one, unless somebody inserted an earlier one just now
            later(conversation);
        }
    }

    private boolean later(SocialConversation conversation) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(conversation.key())
                                        .and("heardAt")
                                        .lt(conversation.heardAt())),
                                Update.update("heardAt", conversation.heardAt()),
                                SocialConversation.class)
                        .getMatchedCount()
                == 1;
    }
}
