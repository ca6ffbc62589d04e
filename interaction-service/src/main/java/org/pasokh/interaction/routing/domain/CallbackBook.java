package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Queueing.Place;

/// The open callbacks, by whatever they are looked for: none of it is a scan.
final class CallbackBook {

    private record Asker(String customer, QueueId queue) {
        static Asker of(Callback callback) {
            return new Asker(callback.customer(), callback.need().queue());
        }
    }

    private final Table<Callback> table;
    private final Map<Asker, CallbackId> byAsker = new HashMap<>();
    private final Map<InteractionId, CallbackId> byInteraction = new HashMap<>();
    private final Map<VisitId, CallbackId> byVisit = new HashMap<>();
    private final Map<Place, Timers<String>> waiting = new HashMap<>();
    private final NamedTimes named = new NamedTimes();
    private final Timers<String> promises = Timers.ofIds();
    private final Timers<String> expiries = Timers.ofIds();

    CallbackBook(Table<Callback> table) {
        this.table = table;
    }

    Optional<Callback> find(CallbackId id) {
        return Optional.ofNullable(table.find(id.value()));
    }

    Optional<Callback> of(String customer, QueueId queue) {
        return Optional.ofNullable(byAsker.get(new Asker(customer, queue))).flatMap(this::find);
    }

    Optional<Callback> of(InteractionId interaction) {
        return Optional.ofNullable(byInteraction.get(interaction)).flatMap(this::find);
    }

    /// The one that this visit is a stay of, or was when it was answered.
    Optional<Callback> of(VisitId visit) {
        return Optional.ofNullable(byVisit.get(visit)).flatMap(this::find);
    }

    Collection<Callback> all() {
        return table.all();
    }

    /// Those whose time has come in places like these, the longest due first.
    List<Callback> due(Instant now, Predicate<Place> open) {
        return waiting.entrySet().stream()
                .filter(each -> open.test(each.getKey()))
                .flatMap(each -> each.getValue().due(now).stream())
                .map(this::known)
                .sorted(Comparator.comparing(Callback::notBefore)
                        .thenComparing(callback -> callback.id().value()))
                .toList();
    }

    /// How many are for this quarter of an hour.
    int taken(Place place, long quarter) {
        return named.taken(place, quarter);
    }

    List<Callback> promisedBy(Instant now) {
        return promises.due(now).stream().map(this::known).toList();
    }

    List<Callback> expiredBy(Instant now) {
        return expiries.due(now).stream().map(this::known).toList();
    }

    boolean isDue(Instant now, Predicate<Place> open) {
        boolean ends = !promises.due(now, 1).isEmpty() || !expiries.due(now, 1).isEmpty();
        return ends
                || waiting.entrySet().stream()
                        .anyMatch(each -> !each.getValue().due(now, 1).isEmpty() && open.test(each.getKey()));
    }

    void put(Callback callback) {
        index(table.put(callback), callback);
    }

    void remove(Callback callback) {
        Callback former = table.find(callback.id().value());
        table.remove(callback.id().value());
        index(former, null);
    }

    /// The interaction of a callback in hand goes on in another visit, maybe in another queue. Where the same customer
    /// has another one there, it stays with its own: nobody has two in one queue.
    void follow(VisitId visit, Need need) {
        of(need.interaction())
                .filter(callback -> !callback.waits() && !visit.equals(callback.visit()))
                .map(callback -> callback.in(visit))
                .ifPresent(callback ->
                        put(of(callback.customer(), need.queue()).isPresent() ? callback : callback.at(need.queue())));
    }

    void answered(VisitId visit) {
        of(visit).ifPresent(callback -> put(callback.kept()));
    }

    private void index(@Nullable Callback former, @Nullable Callback now) {
        if (former != null) {
            unindex(former);
        }
        if (now != null) {
            index(now);
        }
    }

    private void index(Callback callback) {
        String id = callback.id().value();
        byAsker.put(Asker.of(callback), callback.id());
        byInteraction.put(callback.need().interaction(), callback.id());
        named.add(callback);
        if (callback.visit() == null) {
            waiting.computeIfAbsent(callback.place(), _ -> Timers.ofIds()).set(id, callback.notBefore());
            expiries.set(id, callback.expires());
        } else {
            byVisit.put(callback.visit(), callback.id());
        }
        if (callback.promisedBy() != null && !callback.late()) {
            promises.set(id, callback.promisedBy());
        }
    }

    private void unindex(Callback callback) {
        String id = callback.id().value();
        byAsker.remove(Asker.of(callback));
        byInteraction.remove(callback.need().interaction());
        named.remove(callback);
        if (callback.visit() == null) {
            waiting.computeIfPresent(callback.place(), (_, timers) -> {
                timers.cancel(id, callback.notBefore());
                return timers.isEmpty() ? null : timers;
            });
            expiries.cancel(id, callback.expires());
        } else {
            byVisit.remove(callback.visit());
        }
        if (callback.promisedBy() != null) {
            promises.cancel(id, callback.promisedBy());
        }
    }

    private Callback known(String id) {
        return find(new CallbackId(id)).orElseThrow();
    }
}
