package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whom queues let in, and when, as chance would have it.
final class RandomDoors {

    private final Random random;
    private final Instant now;

    RandomDoors(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    Door any() {
        Map<Channel, List<Opening>> openings = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextInt(3) == 0) {
                openings.put(channel, openings());
            }
        }
        return new Door(
                random.nextBoolean() ? null : new Openings(openings),
                random.nextInt(4) > 0 ? null : random.nextInt(4),
                oneOrNone(WhenUnstaffed.values()),
                oneOrNone(AtClose.values()),
                null);
    }

    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        Instant from = now.plusSeconds(random.nextInt(300) - 600L);
        for (int i = 0; i < random.nextInt(5); i++) {
            Instant to = from.plusSeconds(60 + random.nextInt(900));
            openings.add(new Opening(from, to));
            from = to.plusSeconds(random.nextInt(600));
        }
        return openings;
    }

    private <T> @Nullable T oneOrNone(T[] values) {
        return random.nextBoolean() ? null : values[random.nextInt(values.length)];
    }

    /// The queues that a visit has come through: some have gone nearly as far as they may.
    static @Nullable List<QueueId> through(VisitId visit) {
        int queues = Math.floorMod(visit.value().hashCode(), 8) - 4;
        return queues <= 0
                ? null
                : IntStream.range(0, queues)
                        .mapToObj(number -> new QueueId("far-" + number))
                        .toList();
    }
}
