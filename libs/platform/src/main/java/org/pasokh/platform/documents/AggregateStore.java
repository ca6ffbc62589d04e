package org.pasokh.platform.documents;

import static org.pasokh.platform.outbox.OutboxDocument.ID;
import static org.pasokh.platform.outbox.OutboxDocument.OUTBOX_SINCE;
import static org.pasokh.platform.outbox.OutboxDocument.STATE;
import static org.pasokh.platform.outbox.OutboxDocument.VERSION;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.failure.Backoff;
import org.pasokh.platform.outbox.OutboxCollection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/// The aggregates of one collection. A change is one update of one document, guarded by its version, that carries the
/// events it leads to.
public final class AggregateStore<S> {

    private static final int ATTEMPTS = 200;
    private static final Bson WITHOUT_OUTBOX = Projections.include(VERSION, STATE);

    private final MongoOperations mongo;
    private final OutboxCollection outboxes;
    private final StateMapper<S> mapper;
    private final InstantSource clock;

    AggregateStore(MongoOperations mongo, OutboxCollection outboxes, Class<S> state, InstantSource clock) {
        this.mongo = mongo;
        this.outboxes = outboxes;
        this.mapper = new StateMapper<>(state);
        this.clock = clock;
    }

    public Optional<S> find(String id) {
        return Optional.ofNullable(load(id, WITHOUT_OUTBOX)).map(this::state);
    }

    /// The states of those that are there, by id, in one look-up.
    public Map<String, S> all(Collection<String> ids) {
        Map<String, S> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<Document> documents = mongo.execute(
                    outboxes.name(),
                    all -> all.find(Filters.in(ID, Set.copyOf(ids)))
                            .projection(WITHOUT_OUTBOX)
                            .into(new ArrayList<>()));
            Objects.requireNonNull(documents).forEach(document -> found.put(document.getString(ID), state(document)));
        }
        return found;
    }

    /// Removes what matches and has no event on its way. The filter names the fields as they are stored, below `state`;
    /// what matches once must never be changed again.
    public long forget(Bson filter) {
        Bson settled = Filters.and(filter, Filters.exists(OUTBOX_SINCE, false));
        Long removed = mongo.execute(
                outboxes.name(), documents -> documents.deleteMany(settled).getDeletedCount());
        return removed == null ? 0 : removed;
    }

    /// The states that match, for lists. Filter and order name the fields as they are stored, below `state`. A decision
    /// never rests on what this finds.
    public List<S> select(Bson filter, Bson order, int limit) {
        List<Document> found = mongo.execute(
                outboxes.name(),
                documents -> documents
                        .find(filter)
                        .sort(order)
                        .limit(limit)
                        .projection(WITHOUT_OUTBOX)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream().map(this::state).toList();
    }

    /// Decides on the current state until the guarded write wins, then hands the events to the relay at once. Returns
    /// after the write, not after Kafka. An exception of the database means that it cannot be told whether the
    /// change was made.
    ///
    /// @param decision pure; it runs again when another write came first
    public <R> R change(String id, Function<Optional<S>, Change<S, R>> decision) {
        Backoff backoff = new Backoff(Duration.ofNanos(200_000), Duration.ofMillis(20));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long published = outboxes.publishedUpTo(id);
            Document current = load(id, null);
            Optional<S> state = Optional.ofNullable(current).map(this::state);
            Change<S, R> change = decision.apply(state);
            if (isNothing(state, change)
                    || write(DocumentWrite.of(id, current, published, change.publications()), change)) {
                return change.result();
            }
            backoff.pause();
        }
        throw new OptimisticLockingFailureException(outboxes.name() + " changes too fast to be changed");
    }

    private boolean isNothing(Optional<S> state, Change<S, ?> change) {
        return change.state() == null
                || (change.publications().isEmpty()
                        && state.isPresent()
                        && state.get().equals(change.state()));
    }

    private boolean write(DocumentWrite write, Change<S, ?> change) {
        Document state = mapper.toBson(Objects.requireNonNull(change.state()));
        boolean won = write.isFirst() ? insert(write, state) : update(write, state);
        if (won) {
            outboxes.handOver(write.id(), write.version(), write.outbox());
        }
        return won;
    }

    private boolean insert(DocumentWrite write, Document state) {
        try {
            mongo.execute(outboxes.name(), documents -> documents.insertOne(write.toDocument(state, clock.instant())));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(DocumentWrite write, Document state) {
        Long matched = mongo.execute(
                outboxes.name(),
                documents -> documents
                        .updateOne(write.guard(), write.toUpdate(state, clock.instant()))
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    private @Nullable Document load(String id, @Nullable Bson projection) {
        return mongo.execute(
                outboxes.name(),
                documents -> documents
                        .find(Filters.eq(ID, id))
                        .projection(projection)
                        .first());
    }

    private S state(Document document) {
        return mapper.fromBson(document.get(STATE, Document.class));
    }
}
