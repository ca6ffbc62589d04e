package org.pasokh.interaction.desk.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.Checkpoint;
import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.AggregateStores;
import org.pasokh.platform.documents.Change;

/// One document per agent and one for the place. The place is written last, so what it says is true of every agent.
final class MongoCheckpoints implements Checkpoints {

    private static final String PLACE = "router";
    private static final int MOST_AGENTS = 100_000;

    private final AggregateStore<KnownAgent> agents;
    private final AggregateStore<KnownPlace> places;

    /// @param logs the topics that the state's offsets count in
    record KnownAgent(int logs, AgentState state) {}

    /// @param oldest where the oldest open visit began, for the partitions that have one; null if it was not kept
    record KnownPlace(
            int logs, Map<Integer, Long> next, @Nullable Map<Integer, Long> oldest) {

        /// From there on everything is read that is not kept.
        Map<Integer, Long> from() {
            if (oldest == null) {
                return Map.of();
            }
            Map<Integer, Long> from = new HashMap<>(next);
            oldest.forEach((partition, offset) -> from.merge(partition, offset, Math::min));
            return from;
        }
    }

    MongoCheckpoints(AggregateStores stores) {
        this.agents = stores.of("agents", KnownAgent.class);
        this.places = stores.of("places", KnownPlace.class);
    }

    @Override
    public Known load(int logs) {
        Map<Integer, Long> next = places.find(PLACE)
                .filter(place -> place.logs() == logs)
                .map(KnownPlace::from)
                .orElse(Map.of());
        List<AgentState> known = agents.select(Filters.empty(), Sorts.ascending("_id"), MOST_AGENTS).stream()
                .filter(agent -> agent.logs() == logs)
                .map(KnownAgent::state)
                .toList();
        return new Known(next, known);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        Cursor cursor = checkpoint.cursor();
        checkpoint.agents().forEach(state -> save(cursor.logs(), state));
        save(new KnownPlace(cursor.logs(), cursor.routing(), checkpoint.oldest()));
    }

    private void save(int logs, AgentState state) {
        agents.change(state.agentId(), current -> {
            boolean newer = current.filter(kept -> kept.logs() == logs)
                    .filter(kept -> isAtLeast(kept.state().read(), state.read()))
                    .isEmpty();
            return newer ? Change.to(new KnownAgent(logs, state), List.of(), true) : Change.nothing(false);
        });
    }

    private void save(KnownPlace place) {
        places.change(
                PLACE,
                current -> Change.to(
                        current.filter(kept -> kept.logs() == place.logs())
                                .map(kept -> later(kept, place))
                                .orElse(place),
                        List.of(),
                        true));
    }

    private static boolean isAtLeast(Map<Integer, Long> kept, Map<Integer, Long> read) {
        return read.entrySet().stream()
                .allMatch(partition -> kept.getOrDefault(partition.getKey(), -1L) >= partition.getValue());
    }

    /// Each partition as whoever is further there knows it.
    private static KnownPlace later(KnownPlace one, KnownPlace other) {
        if (one.oldest() == null || other.oldest() == null) {
            return one.oldest() == null ? other : one;
        }
        Map<Integer, Long> next = new HashMap<>(one.next());
        Map<Integer, Long> oldest = new HashMap<>(one.oldest());
        other.next().forEach((partition, offset) -> {
            if (offset >= next.getOrDefault(partition, 0L)) {
                next.put(partition, offset);
                oldest.remove(partition);
                Long begun = other.oldest().get(partition);
                if (begun != null) {
                    oldest.put(partition, begun);
                }
            }
        });
        return new KnownPlace(one.logs(), next, oldest);
    }
}
