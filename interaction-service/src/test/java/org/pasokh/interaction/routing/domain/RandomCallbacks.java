package org.pasokh.interaction.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Requests about callbacks as chance would have them.
final class RandomCallbacks {

    private static final List<String> CUSTOMERS = List.of("c1", "c2", "c3", "c4", "c5");

    private final Random random;
    private int asked;

    RandomCallbacks(Random random) {
        this.random = random;
    }

    Request any(Pool pool, VisitId visit, Need otherwise, List<Handling> handlings) {
        int kind = random.nextInt(10);
        List<Handling> called = handlings.stream()
                .filter(handling ->
                        pool.queueing().callbacks().of(handling.visit()).isPresent())
                .toList();
        if (kind < 5 && !called.isEmpty()) {
            return report(one(called));
        }
        if (kind == 5) {
            return new Request.CancelCallback(new CallbackId("cb" + random.nextInt(asked + 1)));
        }
        if (kind == 6 && !handlings.isEmpty()) {
            return report(one(handlings));
        }
        return request(pool, visit, otherwise);
    }

    /// Of the entry's place alone: the rest of the history is as it was without it.
    static @Nullable Attempts attempts(int place) {
        return place % 2 == 0 ? null : new Attempts(1 + place % 4, List.of(Duration.ofSeconds(30 + place % 300)));
    }

    private Request request(Pool pool, VisitId visit, Need otherwise) {
        boolean inLine = random.nextInt(3) > 0;
        Need need = pool.visit(visit).map(Visit::need).orElse(otherwise);
        return new Request.RequestCallback(
                new CallbackId("cb" + asked++), one(CUSTOMERS), inLine ? visit : null, need, time(pool.now()));
    }

    private @Nullable Instant time(Instant now) {
        return random.nextInt(3) > 0 ? null : now.plusSeconds(random.nextInt(900) - 60L);
    }

    private Request report(Handling handling) {
        return new Request.ReportCallback(
                handling.id(),
                handling.agent(),
                random.nextBoolean() ? Reached.NOT_REACHED : one(List.of(Reached.values())));
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
