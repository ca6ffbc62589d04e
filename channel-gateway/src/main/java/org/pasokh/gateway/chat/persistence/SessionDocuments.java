package org.pasokh.gateway.chat.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.CallbackNews;
import org.pasokh.gateway.chat.domain.CallbackRefusal;
import org.pasokh.gateway.chat.domain.ChatState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/// The sessions' documents and their single-document changes.
final class SessionDocuments {

    private static final String ID = "_id";
    private static final String NEXT_POSITION = "nextPosition";
    private static final String PENDING = "pending.";
    private static final String STATE_SEQ = "stateSeq";

    private final MongoOperations mongo;

    SessionDocuments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<SessionDocument> find(String session) {
        return Optional.ofNullable(mongo.findById(session, SessionDocument.class));
    }

    /// Gives a message its place. The place is noted in the same write, so that who reads meanwhile knows of the gap,
    /// and so that a second try after a crash takes the same one.
    long reservePosition(String session, String entryPoint, String messageId) {
        while (true) {
            SessionDocument document = findOrMake(session, entryPoint);
            Long kept = document.pending().get(messageId);
            if (kept != null) {
                return kept;
            }
            if (takesPosition(document, messageId)) {
                return document.nextPosition();
            }
        }
    }

    /// The message is stored.
    void settlePosition(String session, String messageId, Update also) {
        mongo.updateFirst(query(where(ID).is(session)), also.unset(PENDING + messageId), SessionDocument.COLLECTION);
    }

    void announce(Announcement announced) {
        findOrMake(announced.session(), announced.entryPoint());
        Criteria later = where(ID).is(announced.session()).and(STATE_SEQ).lt(announced.seq());
        Update update = new Update()
                .set("state", announced.state().name())
                .set("stateSince", announced.at())
                .set(STATE_SEQ, announced.seq());
        setOrUnset(update, "agentName", announced.agentName());
        CallbackNews callback = announced.callback();
        setOrUnset(update, "promisedBy", callback.promisedBy());
        setOrUnset(update, "notBefore", callback.notBefore());
        CallbackRefusal refused = callback.refused();
        setOrUnset(update, "callbackRefused", refused == null ? null : refused.name());
        setOrUnset(update, "freeTimes", callback.freeTimes());
        mongo.updateFirst(query(later), update, SessionDocument.COLLECTION);
    }

    private static void setOrUnset(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    private boolean takesPosition(SessionDocument document, String messageId) {
        long position = document.nextPosition();
        return mongo.updateFirst(
                                query(where(ID)
                                        .is(document.id())
                                        .and(NEXT_POSITION)
                                        .is(position)),
                                new Update().set(NEXT_POSITION, position + 1).set(PENDING + messageId, position),
                                SessionDocument.COLLECTION)
                        .getModifiedCount()
                == 1;
    }

    private SessionDocument findOrMake(String session, String entryPoint) {
        return find(session).orElseGet(() -> make(session, entryPoint));
    }

    private SessionDocument make(String session, String entryPoint) {
        SessionDocument made = new SessionDocument(
                session,
                entryPoint,
                1,
                Map.of(),
                0,
                ChatState.NEW,
                null,
                Instant.EPOCH,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            return mongo.insert(made);
        } catch (DuplicateKeyException e) { // somebody else made it meanwhile
            return find(session).orElseThrow();
        }
    }
}
