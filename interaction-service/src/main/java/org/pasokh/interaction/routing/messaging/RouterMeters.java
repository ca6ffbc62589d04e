package org.pasokh.interaction.routing.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.pasokh.interaction.routing.application.ReadingTheLog;

/// What the router counts and times.
final class RouterMeters {

    private final MeterRegistry registry;
    private final Timer decisions;
    private final Map<Integer, Integer> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> held = new ConcurrentHashMap<>();
    private final Map<String, Counter> facts = new ConcurrentHashMap<>();

    RouterMeters(MeterRegistry registry) {
        this.registry = registry;
        this.decisions = registry.timer(Meters.DECISION.getName());
        Gauge.builder(Meters.WAITING.getName(), waiting, RouterMeters::sum).register(registry);
        Gauge.builder(Meters.HELD.getName(), held, RouterMeters::sum).register(registry);
    }

    enum Meters implements MeterDocumentation {
        /// Time from a request's reading to what it leads to, without Kafka's part.
        DECISION("pasokh.routing.decision", Meter.Type.TIMER),
        /// Visits that wait in the pools this process routes.
        WAITING("pasokh.routing.waiting", Meter.Type.GAUGE),
        /// Visits that were missed too often and wait for a supervisor: somebody has to look at them.
        HELD("pasokh.routing.held", Meter.Type.GAUGE),
        /// Events, by type.
        FACTS("pasokh.routing.facts", Meter.Type.COUNTER),
        /// Requests of an unknown type, unreadable ones, and those that the router failed on.
        FAILED("pasokh.routing.failed", Meter.Type.COUNTER),
        /// Requests passed over because they had been read: the group's place on the log was lost, or set back.
        READ_BEFORE("pasokh.routing.read-before", Meter.Type.COUNTER),
        /// Decisions made again from the log, by what came of it: one that differs from its record is a defect.
        AGAIN("pasokh.routing.again", Meter.Type.COUNTER);

        private final String meter;
        private final Meter.Type type;

        Meters(String meter, Meter.Type type) {
            this.meter = meter;
            this.type = type;
        }

        @Override
        public String getName() {
            return meter;
        }

        @Override
        public Meter.Type getType() {
            return type;
        }
    }

    Answer timed(Supplier<Answer> decision) {
        return decisions.record(decision);
    }

    void count(Answer answer) {
        answer.events()
                .forEach(event -> facts.computeIfAbsent(event.envelope().type(), this::ofType)
                        .increment());
        switch (answer) {
            case Answer.Decided _ -> {
                // counted by its facts
            }
            case Answer.ReadBefore _ ->
                registry.counter(Meters.READ_BEFORE.getName()).increment();
            case Answer.Failed _ -> registry.counter(Meters.FAILED.getName()).increment();
        }
    }

    void again(String outcome) {
        registry.counter(Meters.AGAIN.getName(), "outcome", outcome).increment();
    }

    void waiting(int partition, ReadingTheLog reading) {
        waiting.put(partition, reading.waiting());
        held.put(partition, reading.held());
    }

    /// Another router has the partition now.
    void left(int partition) {
        waiting.remove(partition);
        held.remove(partition);
    }

    private Counter ofType(String type) {
        return registry.counter(Meters.FACTS.getName(), "type", type);
    }

    private static double sum(Map<Integer, Integer> waiting) {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }
}
