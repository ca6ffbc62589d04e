package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A pool's rules under one version.
///
/// @param closed queues that were configured once and are no more: they take no new visit, but what is in them goes
///     on under the settings they had
/// @param breakReasons what a break may be for; null: anything, or nothing
/// @param elsewhere what stands in other pools; nothing if null
public record PoolSettings(
        String version,
        Map<QueueId, QueueSettings> queues,
        Map<QueueId, QueueSettings> closed,
        Costs costs,
        @Nullable LineOrder order,
        @Nullable Set<String> breakReasons,
        @Nullable Elsewhere elsewhere) {

    static final PoolSettings NONE = new PoolSettings("", Map.of(), Map.of(), Costs.USUAL, null, null, null);

    public PoolSettings {
        queues = Map.copyOf(queues);
        closed = Map.copyOf(closed);
        // in one order: what is stored is the same in every process
        breakReasons = breakReasons == null ? null : Collections.unmodifiableSet(new TreeSet<>(breakReasons));
    }

    /// Settings as they arrive; naming a queue twice is an error.
    public static PoolSettings of(String version, List<QueueSettings> queues, Costs costs) {
        return of(version, queues, costs, null);
    }

    public static PoolSettings of(String version, List<QueueSettings> queues, Costs costs, @Nullable LineOrder order) {
        return new PoolSettings(
                version,
                queues.stream().collect(Collectors.toMap(QueueSettings::queue, Function.identity())),
                Map.of(),
                costs,
                order,
                null,
                null);
    }

    /// With what a break may be for.
    public PoolSettings breakingFor(@Nullable Set<String> reasons) {
        return new PoolSettings(version, queues, closed, costs, order, reasons, elsewhere);
    }

    /// With what stands in other pools.
    public PoolSettings beside(@Nullable Elsewhere others) {
        return new PoolSettings(version, queues, closed, costs, order, breakReasons, others);
    }

    /// These settings, coming after `former`.
    PoolSettings after(PoolSettings former) {
        Map<QueueId, QueueSettings> left = new HashMap<>(former.closed);
        left.putAll(former.queues);
        left.keySet().removeAll(queues.keySet());
        return new PoolSettings(version, queues, left, costs, order, breakReasons, elsewhere);
    }

    LineOrder lineOrder() {
        return order == null ? LineOrder.USUAL : order;
    }

    boolean takesVisits(QueueId queue) {
        return queues.containsKey(queue);
    }

    Elsewhere others() {
        return elsewhere == null ? Elsewhere.NOTHING : elsewhere;
    }

    /// The other pool that a queue stands in; null if it stands here, or nowhere.
    @Nullable
    PoolId poolOf(QueueId queue) {
        return takesVisits(queue) ? null : others().queues().get(queue);
    }

    boolean isElsewhere(QueueId queue) {
        return poolOf(queue) != null;
    }

    /// Whether it stands here or in another pool.
    boolean knows(QueueId queue) {
        return takesVisits(queue) || isElsewhere(queue);
    }

    Ladder ladder(QueueId queue) {
        return of(queue).ladder();
    }

    /// What a visit asks for on a rung of its queue's ladder; 0 is where everything is asked.
    Demand demandOf(Need need, int rung) {
        QueueSettings settings = of(need.queue());
        return new Demand(
                need.queue(),
                need.channel(),
                settings.ladder().levels(settings.needs(need), rung),
                need.required().excluded());
    }

    Duration handlingTime(QueueId queue) {
        QueueSettings known = known(queue);
        return known == null ? QueueSettings.USUAL_HANDLING : known.handling();
    }

    /// When a queue gives visits away; null if it never does, or is no more.
    @Nullable
    Overflow overflow(QueueId queue) {
        QueueSettings known = queues.get(queue);
        return known == null ? null : known.overflow();
    }

    /// Whom a queue lets in, also before it is configured.
    Door door(QueueId queue) {
        QueueSettings known = known(queue);
        return known == null ? Door.OPEN : known.letsIn();
    }

    /// The settings of a queue; the usual ones of one that was never configured here, but whose visits or agents have
    /// come from another pool.
    QueueSettings of(QueueId queue) {
        QueueSettings known = known(queue);
        return known == null ? QueueSettings.usual(queue) : known;
    }

    private @Nullable QueueSettings known(QueueId queue) {
        QueueSettings open = queues.get(queue);
        return open == null ? closed.get(queue) : open;
    }
}
