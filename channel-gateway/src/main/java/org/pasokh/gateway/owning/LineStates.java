package org.pasokh.gateway.owning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How each line to the outside is doing, in both directions. A change is one log line; staying as it is, however often
/// tried, is
/// none.
public final class LineStates {

    private static final Logger LOG = LoggerFactory.getLogger(LineStates.class);

    private final Map<Line, State> states = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public LineStates(InstantSource clock) {
        this.clock = clock;
    }

    /// Which way messages go.
    public enum Direction {
        IN,
        OUT
    }

    /// One direction of one entry point.
    public record Line(String entryPoint, Direction direction) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int byName = entryPoint.compareTo(other.entryPoint);
            return byName != 0 ? byName : direction.compareTo(other.direction);
        }
    }

    /// What this process knows of it. ELSEWHERE: another replica has it.
    public enum Condition {
        STARTING,
        ELSEWHERE,
        UP,
        TROUBLED
    }

    /// @param problem there when troubled
    public record State(Condition condition, @Nullable Trouble problem, Instant since) {

        private boolean isLike(State other) {
            return condition == other.condition && Objects.equals(problem, other.problem);
        }
    }

    public void up(Line line) {
        enter(line, Condition.UP, null);
    }

    public void elsewhere(Line line) {
        enter(line, Condition.ELSEWHERE, null);
    }

    public void troubled(Line line, Trouble problem) {
        enter(line, Condition.TROUBLED, problem);
    }

    public State of(Line line) {
        return states.computeIfAbsent(line, first -> new State(Condition.STARTING, null, clock.instant()));
    }

    public Map<Line, State> all() {
        return new TreeMap<>(states);
    }

    private void enter(Line line, Condition condition, @Nullable Trouble problem) {
        State next = new State(condition, problem, clock.instant());
        State before = states.put(line, next);
        if (before != null && before.isLike(next)) {
            states.put(line, before);
            return;
        }
        if (problem == null) {
            LOG.info("line.{} entryPoint={} direction={}", condition, line.entryPoint, line.direction);
        } else {
            LOG.warn("line.TROUBLED entryPoint={} direction={} problem={}", line.entryPoint, line.direction, problem);
        }
    }
}
