package org.pasokh.interaction.routing.domain;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pool's entries by kind, but for what is over.
final class Tables {

    final Table<Agent> agents = new Table<>(EntryKind.AGENT);
    final Table<Visit> visits = new Table<>(EntryKind.VISIT);
    final Table<Offer> offers = new Table<>(EntryKind.OFFER);
    final Table<Handling> handlings = new Table<>(EntryKind.HANDLING);
    final Table<QueueState> queueStates = new Table<>(EntryKind.STAFFING);
    final Table<Rules> rules = new Table<>(EntryKind.SETTINGS);
    final Table<Clock> clocks = new Table<>(EntryKind.CLOCK);
    final Table<Answers> answers = new Table<>(EntryKind.ANSWERS);
    final Table<Course> courses = new Table<>(EntryKind.COURSE);
    final Table<WaitFigures> figures = new Table<>(EntryKind.WAIT_FIGURES);
    final Table<AgentWork> works = new Table<>(EntryKind.AGENT_WORK);
    final Table<Callback> callbacks = new Table<>(EntryKind.CALLBACK);
    final Table<Overflowing> overflows = new Table<>(EntryKind.OVERFLOWING);
    final Table<ServiceLevel> levels = new Table<>(EntryKind.SERVICE_LEVEL);
    final Table<MovedOn> moved = new Table<>(EntryKind.MOVED_ON);
    private final List<Table<?>> all = List.of(
            agents,
            visits,
            offers,
            handlings,
            queueStates,
            rules,
            clocks,
            answers,
            courses,
            figures,
            works,
            callbacks,
            overflows,
            levels,
            moved);

    void changes(BiConsumer<Entry.Key, @Nullable Entry> each) {
        all.forEach(table -> table.changes(each));
    }

    void settle() {
        all.forEach(Table::settle);
    }

    Stream<Entry> entries() {
        return all.stream().flatMap(table -> table.all().stream());
    }
}
