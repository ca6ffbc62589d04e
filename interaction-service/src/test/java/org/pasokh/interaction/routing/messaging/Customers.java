package org.pasokh.interaction.routing.messaging;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Customers who come one after the other, whatever becomes of the router.
final class Customers implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger come = new AtomicInteger();

    Customers(RoutingLog log, int visits, int perSecond) {
        Future<?> _ = clock.scheduleAtFixedRate(
                () -> {
                    int number = come.get();
                    if (number < visits) {
                        log.post(Requests.chat("visit-" + number, Instant.now()));
                        come.set(number + 1);
                    }
                },
                0,
                1_000_000L / perSecond,
                TimeUnit.MICROSECONDS);
    }

    int come() {
        return come.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
