package org.pasokh.gateway.email.mailbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How each mailbox is doing, in both directions. A change is one log line; staying as it is, however often tried, is
/// none.
public final class MailboxStates {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxStates.class);

    private final Map<Line, State> states = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public MailboxStates(InstantSource clock) {
        this.clock = clock;
    }

    /// Which way mails go.
    public enum Direction {
        IN,
        OUT
    }

    /// One direction of one mailbox.
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
    public record State(Condition condition, @Nullable MailProblem problem, Instant since) {

        private boolean isLike(State other) {
            return condition == other.condition && problem == other.problem;
        }
    }

    public void up(Line line) {
        enter(line, Condition.UP, null);
    }

    public void elsewhere(Line line) {
        enter(line, Condition.ELSEWHERE, null);
    }

    public void troubled(Line line, MailProblem problem) {
        enter(line, Condition.TROUBLED, problem);
    }

    public State of(Line line) {
        return states.computeIfAbsent(line, first -> new State(Condition.STARTING, null, clock.instant()));
    }

    public Map<Line, State> all() {
        return new TreeMap<>(states);
    }

    private void enter(Line line, Condition condition, @Nullable MailProblem problem) {
        State next = new State(condition, problem, clock.instant());
        State before = states.put(line, next);
        if (before != null && before.isLike(next)) {
            states.put(line, before);
            return;
        }
        if (problem == null) {
            LOG.info("mailbox.{} entryPoint={} direction={}", condition, line.entryPoint, line.direction);
        } else {
            LOG.warn(
                    "mailbox.TROUBLED entryPoint={} direction={} problem={}", line.entryPoint, line.direction, problem);
        }
    }
}
