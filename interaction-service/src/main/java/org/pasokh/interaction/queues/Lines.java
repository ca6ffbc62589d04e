package org.pasokh.interaction.queues;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.interaction.desk.view.OpenVisit;

/// How many wait in each line, and since when the first of them.
final class Lines {

    private static final Waiting NOBODY = new Waiting(0, null);

    private record Place(String queueId, Channel channel) {}

    /// @param since since when who has waited for longest has; null if nobody waits
    record Waiting(int count, @Nullable Instant since) {

        private Waiting and(Waiting other) {
            boolean later = since == null || (other.since != null && other.since.isBefore(since));
            return new Waiting(count + other.count, later ? other.since : since);
        }
    }

    private final Map<Place, Waiting> waiting = new HashMap<>();

    private Lines() {}

    static Lines of(List<OpenVisit> visits) {
        Lines lines = new Lines();
        visits.forEach(visit -> lines.waiting.merge(
                new Place(visit.subject().queueId(), visit.subject().channel()),
                new Waiting(1, visit.waitingSince()),
                Waiting::and));
        return lines;
    }

    Waiting at(QueueStanding standing) {
        return waiting.getOrDefault(new Place(standing.queueId(), standing.channel()), NOBODY);
    }
}
