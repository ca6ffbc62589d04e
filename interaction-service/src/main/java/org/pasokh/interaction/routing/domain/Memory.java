package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a pool remembers of what is over: ended visits, offers and handlings for an hour of log time, and the latest
/// requests it has answered.
final class Memory {

    static final Duration ENDED_KEPT = Duration.ofHours(1);

    private final Table<Ended.OfVisit> visits = new Table<>(EntryKind.ENDED_VISIT);
    private final Table<Ended.OfOffer> offers = new Table<>(EntryKind.ENDED_OFFER);
    private final Table<Ended.OfHandling> handlings = new Table<>(EntryKind.ENDED_HANDLING);
    private final Table<Answered> answered = new Table<>(EntryKind.ANSWERED);
    private final List<Table<?>> tables = List.of(visits, offers, handlings, answered);
    private final ByTime<Ended> byTime = new ByTime<>(Ended::until);
    private final Set<RequestId> requests = new HashSet<>();
    private @Nullable RequestId latest;
    private long lastNumber;

    Ended.@Nullable OfVisit visit(VisitId id, Instant now) {
        return remembered(visits.find(id.value()), now);
    }

    Ended.@Nullable OfOffer offer(OfferId id, Instant now) {
        return remembered(offers.find(id.value()), now);
    }

    Ended.@Nullable OfHandling handling(HandlingId id, Instant now) {
        return remembered(handlings.find(id.value()), now);
    }

    boolean hasAnswered(RequestId request) {
        return requests.contains(request);
    }

    void remember(Ended ended) {
        Ended former = switch (ended) {
            case Ended.OfVisit visit -> visits.put(visit);
            case Ended.OfOffer offer -> offers.put(offer);
            case Ended.OfHandling handling -> handlings.put(handling);
        };
        byTime.replace(former, ended);
    }

    /// Told with every fact; most follow from the same request as the one before.
    void remember(RequestId request) {
        if (!request.equals(latest)) {
            if (!requests.contains(request)) {
                remember(new Answered(lastNumber + 1, request));
            }
            latest = request;
        }
    }

    void remember(Answered entry) {
        Answered displaced = answered.put(entry);
        if (displaced != null) {
            requests.remove(displaced.request());
        }
        requests.add(entry.request());
        lastNumber = Math.max(lastNumber, entry.number());
    }

    void forget(Instant now) {
        byTime.forget(now, this::forget);
    }

    void changes(BiConsumer<Entry.Key, @Nullable Entry> each) {
        tables.forEach(table -> table.changes(each));
    }

    void settle() {
        tables.forEach(Table::settle);
    }

    Stream<Entry> entries() {
        return tables.stream().flatMap(table -> table.all().stream());
    }

    private void forget(Ended ended) {
        switch (ended) {
            case Ended.OfVisit visit -> visits.remove(visit.id().value());
            case Ended.OfOffer offer -> offers.remove(offer.id().value());
            case Ended.OfHandling handling -> handlings.remove(handling.id().value());
        }
    }

    private static <E extends Ended> @Nullable E remembered(@Nullable E ended, Instant now) {
        return ended == null || !ended.until().isAfter(now) ? null : ended;
    }
}
