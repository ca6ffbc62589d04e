package org.pasokh.platform.documents;

import java.time.InstantSource;
import org.pasokh.platform.outbox.OutboxCollection;
import org.pasokh.platform.outbox.OutboxRelay;
import org.pasokh.platform.outbox.OutboxSweep;
import org.springframework.data.mongodb.core.MongoOperations;

/// Makes the stores of a service's aggregates.
public final class AggregateStores {

    private final MongoOperations mongo;
    private final OutboxRelay relay;
    private final OutboxSweep sweep;
    private final InstantSource clock;

    public AggregateStores(MongoOperations mongo, OutboxRelay relay, OutboxSweep sweep, InstantSource clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.sweep = sweep;
        this.clock = clock;
    }

    /// @param state a record, or a sealed interface of records; no annotation is needed
    public <S> AggregateStore<S> of(String collection, Class<S> state) {
        OutboxCollection outboxes = new OutboxCollection(collection, mongo, relay);
        sweep.add(outboxes);
        return new AggregateStore<>(mongo, outboxes, state, clock);
    }
}
