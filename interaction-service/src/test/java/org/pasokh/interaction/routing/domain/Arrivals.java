package org.pasokh.interaction.routing.domain;

import static org.pasokh.interaction.routing.domain.Scene.SALES;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Customers who come, in a line of text each.
final class Arrivals {

    private Arrivals() {}

    /// Each visit as `id channel since`, then in any order a tier, a time of arrival in the queue, `due=`, `prio=`.
    static void into(Scene scene, String visits) {
        Arrays.stream(visits.split("; "))
                .map(Arrival::of)
                .sorted(Arrival.IN_TIME)
                .forEach(arrival -> {
                    scene.now = arrival.at().isAfter(scene.now) ? arrival.at() : scene.now;
                    scene.ask(new Request.RequestVisit(new VisitId(arrival.id()), arrival.need()));
                });
    }

    static Instant time(String time) {
        return Instant.parse("2026-11-21T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    private record Arrival(String id, Instant at, Need need) {
        static final Comparator<Arrival> IN_TIME = Comparator.comparing(Arrival::at);

        static Arrival of(String words) {
            List<String> all = List.of(words.trim().split(" "));
            Instant since = time(all.get(2));
            Instant at = since;
            Urgency urgency = Urgency.NONE;
            for (String word : all.subList(3, all.size())) {
                if (Character.isDigit(word.charAt(0))) {
                    at = time(word);
                } else {
                    urgency = with(urgency, word);
                }
            }
            Need need = new Need(
                    new InteractionId("i-" + all.getFirst()),
                    SALES,
                    Channel.valueOf(all.get(1)),
                    since,
                    null,
                    urgency,
                    null,
                    null,
                    null);
            return new Arrival(all.getFirst(), at, need);
        }

        private static Urgency with(Urgency it, String word) {
            @Nullable Instant due = word.startsWith("due=") ? time(word.substring(4)) : it.dueAt();
            int priority = word.startsWith("prio=") ? Integer.parseInt(word.substring(5)) : it.priority();
            @Nullable CustomerTier tier = word.contains("=") ? it.tier() : CustomerTier.valueOf(word);
            return new Urgency(due, tier, null, null, priority);
        }
    }
}
