package org.pasokh.gateway.chat.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/// Transcripts as one document per session and one per message.
final class MongoTranscripts implements Transcripts {

    private static final String SESSION = "session";
    private static final String POSITION = "position";

    private final MongoOperations mongo;
    private final SessionDocuments sessions;

    MongoTranscripts(MongoOperations mongo) {
        this.mongo = mongo;
        this.sessions = new SessionDocuments(mongo);
    }

    void makeIndexes() {
        mongo.indexOps(MessageDocument.COLLECTION)
                .createIndex(new Index().on(SESSION, Sort.Direction.ASC).on(POSITION, Sort.Direction.ASC));
    }

    @Override
    public ChatSession session(String id) {
        return sessions.find(id).map(SessionDocument::toSession).orElseGet(() -> ChatSession.fresh(id));
    }

    @Override
    public List<TranscriptEntry> entries(String session, long after, int atMost) {
        var latest = query(where(SESSION).is(session).and(POSITION).gt(after))
                .with(Sort.by(Sort.Direction.DESC, POSITION))
                .limit(atMost);
        return mongo.find(latest, MessageDocument.class).reversed().stream()
                .map(MessageDocument::toEntry)
                .toList();
    }

    @Override
    public boolean holdsAgentMessage(String session, String messageId) {
        MessageDocument message = mongo.findById(messageId, MessageDocument.class);
        return message != null
                && message.author() == Author.AGENT
                && message.session().equals(session);
    }

    @Override
    public boolean holdsFile(String session, String contentId) {
        return mongo.exists(
                query(where(SESSION).is(session).and("files.content").is(contentId)), MessageDocument.class);
    }

    @Override
    public void add(NewEntry added) {
        String messageId = added.entry().messageId();
        long position = sessions.reservePosition(added.session(), added.entryPoint(), messageId);
        insertOnce(MessageDocument.of(added, position));
        sessions.settlePosition(added.session(), messageId, noteOf(added.entry()));
    }

    @Override
    public void announce(Announcement announcement) {
        sessions.announce(announcement);
    }

    @Override
    public void seen(String messageId) {
        comesTo(Author.CUSTOMER, messageId, Receipt.READ);
    }

    @Override
    public void note(String messageId, Receipt receipt) {
        comesTo(Author.AGENT, messageId, receipt);
    }

    private void comesTo(Author author, String messageId, Receipt receipt) {
        mongo.updateFirst(
                query(where("_id").is(messageId).and("author").is(author.name())),
                new Update().max("delivery", MessageDocument.rankOf(receipt)),
                MessageDocument.COLLECTION);
    }

    private void insertOnce(MessageDocument message) {
        try {
            mongo.insert(message);
        } catch (DuplicateKeyException e) { // it came before and keeps its place
            return;
        }
    }

    /// What a message tells of its visitor.
    private static Update noteOf(TranscriptEntry entry) {
        Update note = new Update();
        if (entry.author() == Author.CUSTOMER) {
            // who writes is back, even when gone again before anybody looked who is there
            note.max("lastSeen", entry.at()).unset("lostReported");
        }
        if (entry.number() != null) {
            note.max("lastNumber", entry.number());
        }
        return note;
    }
}
