package org.pasokh.interaction.callbacks;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.routing.CallbackEvent;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;

/// Keeps how callbacks stand, as the router tells it: one document for each, open or over.
public final class KeepingCallbacks implements EventHandler<RoutingEvent> {

    static final String COLLECTION = "callbacks";
    static final String OUTCOME = "state.over.outcome";
    static final String WAITING_SINCE = "state.asked.waitingSince";
    static final String OVER_AT = "state.over.at";

    private final AggregateStore<OpenCallback> store;
    private final Runnable index;
    private final AtomicBoolean indexed = new AtomicBoolean();

    /// @param index made before the first is kept
    KeepingCallbacks(AggregateStore<OpenCallback> store, Runnable index) {
        this.store = store;
        this.index = index;
    }

    public Optional<OpenCallback> find(String callbackId) {
        return store.find(callbackId).filter(found -> found.over() == null);
    }

    /// Those that have waited for longest, and no more than so many.
    public List<OpenCallback> open(int atMost) {
        return store.select(Filters.eq(OUTCOME, null), Sorts.ascending(WAITING_SINCE), atMost);
    }

    /// Times are kept as text, which has no order within a second.
    ///
    /// @return how many
    public long forgetEndedBefore(Instant moment) {
        return store.forget(
                Filters.lt(OVER_AT, moment.truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    @Override
    public void handle(Envelope<RoutingEvent> envelope, LogPosition position) {
        if (envelope.event() instanceof CallbackEvent told) {
            if (!indexed.get()) {
                index.run();
                indexed.set(true);
            }
            store.change(told.callbackId(), found -> change(found, told, envelope));
        } else if (envelope.event() instanceof PoolEvent.CallbackHandedOver moved) {
            store.change(moved.callbackId(), found -> moved(found, moved.toPool()));
        }
    }

    private static Change<OpenCallback, Boolean> change(
            Optional<OpenCallback> found, CallbackEvent told, Envelope<RoutingEvent> envelope) {
        OpenCallback next = next(found.orElse(null), told, envelope.seq(), envelope.key());
        return next == null ? Change.nothing(false) : Change.to(next, List.of(), true);
    }

    private static Change<OpenCallback, Boolean> moved(Optional<OpenCallback> found, String pool) {
        return found.filter(callback -> callback.over() == null)
                .map(callback -> Change.to(callback.in(pool), List.of(), true))
                .orElseGet(() -> Change.nothing(false));
    }

    /// What is older than what is known changes nothing.
    private static @Nullable OpenCallback next(
            @Nullable OpenCallback former, CallbackEvent told, long seq, String pool) {
        if (told instanceof CallbackEvent.CallbackRequested it) {
            return former == null ? OpenCallback.of(it, seq, pool) : null;
        }
        if (former == null || seq <= former.seq()) {
            return null;
        }
        return switch (told) {
            case CallbackEvent.CallbackRequested _ -> null;
            case CallbackEvent.CallbackBegun it -> former.in(pool).begun(it.queueId(), seq);
            case CallbackEvent.CallbackPostponed it ->
                former.in(pool).postponed(it.queueId(), it.attempts(), it.notBefore(), seq);
            case CallbackEvent.CallbackLate _ -> former.belated(seq);
            case CallbackEvent.CallbackEnded it -> former.ended(it.outcome(), it.at(), seq);
        };
    }
}
