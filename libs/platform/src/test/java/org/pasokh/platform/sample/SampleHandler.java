package org.pasokh.platform.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;
import org.pasokh.platform.telemetry.TraceContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Does what it is told, and remembers.
public final class SampleHandler implements EventHandler<Instructed> {

    public record Call(
            String id,
            String what,
            LogPosition position,
            @Nullable String trace) {}

    /// The collection in which calls are found after the process has died.
    public static final String CALLS = "calls";

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final MongoTemplate mongo;
    private volatile boolean databaseAway;

    SampleHandler(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void handle(Envelope<Instructed> envelope, LogPosition position) {
        String what = envelope.event().what();
        calls.add(new Call(envelope.id(), what, position, TraceContext.current()));
        mongo.getCollection(CALLS).insertOne(new Document("event", envelope.id()));
        if (databaseAway) {
            throw new DataAccessResourceFailureException("away");
        }
        switch (what) {
            case Instructed.FAIL -> throw new IllegalStateException("as told");
            case Instructed.FAIL_TWICE -> failTwice(envelope.id());
            case Instructed.DIE -> Runtime.getRuntime().halt(3);
            default -> {}
        }
    }

    public void databaseIsAway(boolean away) {
        databaseAway = away;
    }

    public List<Call> callsOf(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).toList();
    }

    private void failTwice(String id) {
        if (callsOf(id).size() <= 2) {
            throw new IllegalStateException("as told");
        }
    }
}
