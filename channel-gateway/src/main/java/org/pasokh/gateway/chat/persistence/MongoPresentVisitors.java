package org.pasokh.gateway.chat.persistence;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.LostVisitor;
import org.pasokh.gateway.chat.domain.PresentVisitors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/// Who was seen when, noted in the sessions' documents. A session that has none yet has said nothing and is not missed.
final class MongoPresentVisitors implements PresentVisitors {

    private static final String LAST_SEEN = "lastSeen";
    private static final String STATE = "state";
    private static final String LOST_REPORTED = "lostReported";
    private static final int AT_ONCE = 500;

    private static final List<String> OPEN =
            Stream.of(ChatState.WAITING, ChatState.AGENT_JOINED).map(Enum::name).toList();

    private final MongoOperations mongo;

    MongoPresentVisitors(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void makeIndexes() {
        mongo.indexOps(SessionDocument.COLLECTION)
                .createIndex(new Index().on(STATE, Sort.Direction.ASC).on(LAST_SEEN, Sort.Direction.ASC));
    }

    @Override
    public void seen(Collection<String> sessions, Instant at) {
        List<String> all = List.copyOf(sessions);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            mongo.updateMulti(
                    query(where("_id").in(some)),
                    new Update().set(LAST_SEEN, at).unset(LOST_REPORTED),
                    SessionDocument.COLLECTION);
        }
    }

    @Override
    public List<LostVisitor> unseenSince(Instant since, int atMost) {
        var lost = query(where(STATE)
                        .in(OPEN)
                        .and(LAST_SEEN)
                        .lt(since)
                        .and(LOST_REPORTED)
                        .exists(false))
                .limit(atMost);
        return mongo.find(lost, SessionDocument.class).stream()
                .map(document -> new LostVisitor(
                        document.id(), document.entryPoint(), requireNonNullElse(document.lastSeen(), Instant.EPOCH)))
                .toList();
    }

    @Override
    public void reported(LostVisitor visitor) {
        mongo.updateFirst(
                query(where("_id").is(visitor.session()).and(LAST_SEEN).is(visitor.lastSeen())),
                new Update().set(LOST_REPORTED, true),
                SessionDocument.COLLECTION);
    }
}
