package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When a queue's channels are open. A channel that is not named always is.
public record Openings(Map<Channel, List<Opening>> channels) {

    static final Openings ALWAYS = new Openings(Map.of());

    public Openings {
        Map<Channel, List<Opening>> sorted = new EnumMap<>(Channel.class);
        channels.forEach((channel, openings) -> sorted.put(
                channel,
                openings.stream().sorted(Comparator.comparing(Opening::from)).toList()));
        channels = Map.copyOf(sorted);
    }

    boolean isOpen(Channel channel, Instant at) {
        List<Opening> openings = channels.get(channel);
        return openings == null || openings.stream().anyMatch(each -> isIn(each, at));
    }

    /// When it opens next; nothing where it is not known.
    Optional<Instant> opensAfter(Channel channel, Instant at) {
        return openings(channel).stream()
                .map(Opening::from)
                .filter(from -> from.isAfter(at))
                .findFirst();
    }

    /// When it opens or closes next, if ever.
    Optional<Instant> turnsAfter(Channel channel, Instant at) {
        return openings(channel).stream()
                .filter(each -> each.to().isAfter(at))
                .findFirst()
                .map(each -> each.from().isAfter(at) ? each.from() : each.to());
    }

    private List<Opening> openings(Channel channel) {
        return channels.getOrDefault(channel, List.of());
    }

    private static boolean isIn(Opening opening, Instant at) {
        return !opening.from().isAfter(at) && opening.to().isAfter(at);
    }
}
