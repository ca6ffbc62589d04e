package org.pasokh.interaction.conversation.persistence;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/// The indexes behind the three queries that are not by id. Made as soon as the database can be reached.
class ConversationIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationIndexes.class);

    private final MongoOperations mongo;
    private volatile boolean made;

    ConversationIndexes(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Scheduled(fixedDelay = 60_000)
    void make() {
        if (made) {
            return;
        }
        try {
            index(
                    MongoMessages.COLLECTION,
                    Indexes.ascending(MongoMessages.CONVERSATION_KEY, MongoMessages.POSITION),
                    new IndexOptions());
            index(
                    MongoConversations.COLLECTION,
                    Indexes.ascending(MongoConversations.ASK_AGAIN_AT),
                    new IndexOptions().sparse(true));
            index(
                    MongoConversations.COLLECTION,
                    Indexes.ascending(MongoConversations.QUIET_SINCE),
                    new IndexOptions().sparse(true));
            made = true;
        } catch (DataAccessException e) {
            LOG.warn("conversation.indexes-not-made reason={}", e.getClass().getSimpleName());
        }
    }

    private void index(String collection, Bson keys, IndexOptions options) {
        mongo.execute(collection, documents -> documents.createIndex(keys, options));
    }
}
