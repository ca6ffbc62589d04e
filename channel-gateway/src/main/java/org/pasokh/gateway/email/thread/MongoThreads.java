package org.pasokh.gateway.email.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.pasokh.contracts.EventIds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// The thread index and the notes as documents: what is inserted first stays.
public final class MongoThreads implements ThreadIndex, MailNotes {

    private static final String THREADS = "mail-threads";

    private final MongoOperations mongo;

    public MongoThreads(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void enter(String account, String messageId, String key) {
        try {
            mongo.insert(new Document("_id", id(account, messageId)).append("key", key), THREADS);
        } catch (DuplicateKeyException e) {
            // the same mail again, or another one that claims its Message-ID: the first keeps it
            return;
        }
    }

    @Override
    public Optional<String> find(String account, String messageId) {
        Document thread = mongo.findOne(query(where("_id").is(id(account, messageId))), Document.class, THREADS);
        return Optional.ofNullable(thread).map(found -> found.getString("key"));
    }

    @Override
    public Optional<MailNote> findNote(String messageId) {
        return Optional.ofNullable(mongo.findById(messageId, MailNote.class));
    }

    @Override
    public MailNote keep(MailNote note) {
        try {
            return mongo.insert(note);
        } catch (DuplicateKeyException e) {
            return Objects.requireNonNull(mongo.findById(note.messageId(), MailNote.class));
        }
    }

    /// A hash: a Message-ID may name its sender, and may be of any length.
    private static String id(String account, String messageId) {
        return EventIds.of("mail-thread", account, messageId);
    }
}
