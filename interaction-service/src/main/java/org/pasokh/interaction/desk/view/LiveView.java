package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.interaction.InteractionEvent;
import org.pasokh.contracts.routing.CollaborationEvent.HandlingRoleChanged;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.HandlingEnded;
import org.pasokh.contracts.routing.RoutingEvent.HandlingStarted;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.interaction.desk.view.AgentState.Work;

/// Follows both logs, record by record, and serves every agent's desk from memory.
///
/// The two logs are read in an order that differs from replica to replica. What is sent to an agent is decided by the
/// router's log alone: an event of an interaction goes to whoever handles it; events that were read before their
/// interaction was given to somebody wait in the ring, and whoever resumes gets them.
public final class LiveView {

    /// How long a stream may be away and go on without a gap.
    public static final Duration KEPT = Duration.ofMinutes(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Map<String, AgentState> agents = new HashMap<>();
    private final Holders holders = new Holders();
    private final OpenVisits visits = new OpenVisits();
    private final Invitations invitations = new Invitations();
    private final Map<String, Set<Subscription>> subscriptions = new HashMap<>();
    private final Answers answers = new Answers(KEPT);
    private final Ring ring;
    private final Duplicates duplicates = new Duplicates();
    private Cursor read;
    private long order;
    private boolean closed;

    /// Who handles an interaction.
    public record Holder(String agentId, Work work) {}

    /// Somebody who is asked into a conversation.
    public record Invited(String agentId, Role role) {}

    /// @param agents as they were known at some place of the router's log, each its own
    /// @param from where reading begins: not after any of those places
    public LiveView(List<AgentState> agents, Cursor from) {
        agents.forEach(agent -> this.agents.put(agent.agentId(), agent));
        agents.forEach(agent -> agent.works().forEach(work -> holders.hold(agent.agentId(), work)));
        this.ring = new Ring(KEPT, from);
        this.read = from;
    }

    /// An agent's state and the place on the logs that it belongs to.
    public record Snapshot(Cursor cursor, AgentState agent) {}

    /// @param at when it was written: of what is older than [#KEPT], only what it leads to is kept
    public void read(Slot slot, long offset, @Nullable Envelope<? extends Event> envelope, Instant at) {
        locked(() -> {
            ring.forget(at);
            if (envelope != null && offset >= read.next(slot)) {
                hear(new Heard(++order, slot, offset, at, envelope.event()), envelope);
            }
            read = read.after(slot, offset);
            progress.signalAll();
            return null;
        });
    }

    public Snapshot snapshot(String agentId) {
        return locked(() -> new Snapshot(read, agent(agentId)));
    }

    /// Waits until this replica has read the router's log as far as whoever stands at the cursor has seen it. Before
    /// that it does not know whose an interaction is, and would let an event pass by that the other still needs.
    public boolean awaitReached(Cursor cursor, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (cursor.isComparableTo(read) && read.isBehindRouter(cursor)) {
                if (left <= 0) {
                    return false;
                }
                left = progress.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// A stream that goes on from the cursor, which has been reached; nothing if what came after it is no longer kept,
    /// or never was here.
    public Optional<Subscription> subscribe(String agentId, Cursor cursor) {
        return locked(() -> {
            if (!cursor.isComparableTo(read) || cursor.isBeforeAnywhere(ring.complete())) {
                return Optional.empty();
            }
            Subscription subscription = new Subscription(agentId, cursor, backlog(agentId, cursor));
            subscriptions.computeIfAbsent(agentId, _ -> new HashSet<>()).add(subscription);
            if (closed) {
                subscription.end();
            }
            return Optional.of(subscription);
        });
    }

    public void unsubscribe(Subscription subscription) {
        locked(() -> subscriptions.computeIfPresent(subscription.agentId(), (_, open) -> {
            open.remove(subscription);
            return open.isEmpty() ? null : open;
        }));
    }

    /// Moves a stream that has taken everything on to what has been read.
    public Cursor advance(Subscription subscription) {
        return locked(() -> {
            subscription.advance(read);
            return subscription.cursor();
        });
    }

    public void customerTypes(String conversationKey) {
        locked(() -> {
            subscriptions.values().forEach(open -> open.forEach(one -> one.typing(conversationKey)));
            return null;
        });
    }

    /// Whose conversation it is.
    public Optional<Holder> holder(String interactionId) {
        return locked(() -> holders.of(interactionId));
    }

    /// All who work on it, colleagues who were asked in included.
    public List<Holder> holders(String interactionId) {
        return locked(() -> holders.all(interactionId));
    }

    /// Colleagues who are asked in and have not come.
    public List<Invited> invited(String interactionId) {
        return locked(() -> invitations.of(interactionId));
    }

    /// An offer of the last minutes, or one that is still open.
    public Optional<OfferMade> offer(String agentId, String offerId) {
        return locked(() -> Stream.concat(
                        agent(agentId).offers().stream().map(AgentState.OpenOffer::made),
                        ring.of(new Ring.Agent(agentId)).map(Heard::event).flatMap(LiveView::made))
                .filter(made -> made.offerId().equals(offerId))
                .findFirst());
    }

    public Answers answers() {
        return answers;
    }

    /// Everything that is known of agents, and the place on the logs that it belongs to.
    public Checkpoint checkpoint() {
        return locked(() -> {
            Map<Integer, Long> oldest = visits.oldest();
            invitations.oldest().forEach((partition, offset) -> oldest.merge(partition, offset, Math::min));
            return new Checkpoint(read, oldest, List.copyOf(agents.values()));
        });
    }

    /// All agents that the router has told of, by id.
    public Map<String, AgentState> agents() {
        return locked(() -> Map.copyOf(agents));
    }

    /// All visits without an outcome, in no order.
    public List<OpenVisit> visits() {
        return locked(visits::all);
    }

    public Cursor position() {
        return locked(() -> read);
    }

    public void endAll() {
        locked(() -> {
            subscriptions.values().forEach(open -> open.forEach(Subscription::end));
            return null;
        });
    }

    /// Ends all streams, and those that are just being opened.
    public void close() {
        locked(() -> {
            closed = true;
            return null;
        });
        endAll();
    }

    private void hear(Heard heard, Envelope<? extends Event> envelope) {
        switch (heard.event()) {
            case RoutingEvent event -> hear(heard, event, envelope);
            case InteractionEvent event -> {
                if (!duplicates.isOld(envelope)) {
                    hear(heard, InteractionEvents.interactionOf(event));
                }
            }
            default -> {}
        }
    }

    private void hear(Heard heard, RoutingEvent event, Envelope<? extends Event> envelope) {
        String causationId = envelope.causationId();
        Optional<Answer> answer = Answer.in(event);
        if (causationId != null && answer.isPresent()) {
            answers.note(causationId, answer.get(), heard.at());
        }
        visits.hear(event, envelope.key(), heard.slot().partition(), heard.offset());
        invitations
                .hear(event, heard.slot().partition(), heard.offset())
                .ifPresent(interactionId -> hear(heard, interactionId));
        Optional<String> agentId = AgentState.agentOf(event);
        if (agentId.isPresent() && change(heard, event, agentId.get(), envelope.key())) {
            ring.add(heard, new Ring.Agent(agentId.get()));
            send(agentId.get(), heard);
        }
    }

    /// @return false if the pool to which the agent has gone since has said otherwise
    private boolean change(Heard heard, RoutingEvent event, String agentId, String pool) {
        AgentState before = agent(agentId);
        if (before.hasRead(heard.slot().partition(), heard.offset())) {
            return true;
        }
        AgentState next = before.after(heard, event, pool);
        agents.put(agentId, next);
        switch (event) {
            case HandlingStarted it -> hold(next, it.handlingId());
            case HandlingRoleChanged it -> hold(next, it.handlingId());
            case HandlingEnded it -> holders.release(it);
            default -> {}
        }
        return !before.isOutdated(heard, event, pool);
    }

    private void hear(Heard heard, String interactionId) {
        ring.add(heard, new Ring.Interaction(interactionId));
        holders.all(interactionId).stream().map(Holder::agentId).distinct().forEach(agentId -> send(agentId, heard));
    }

    private void hold(AgentState agent, String handlingId) {
        agent.works().stream()
                .filter(work -> work.handlingId().equals(handlingId))
                .forEach(work -> holders.hold(agent.agentId(), work));
    }

    private void send(String agentId, Heard heard) {
        subscriptions.getOrDefault(agentId, Set.of()).forEach(subscription -> subscription.hear(heard));
    }

    private List<Heard> backlog(String agentId, Cursor cursor) {
        Stream<Heard> ofInteractions =
                agent(agentId).works().stream().flatMap(work -> ring.of(new Ring.Interaction(work.interactionId())));
        return Stream.concat(ring.of(new Ring.Agent(agentId)), ofInteractions)
                .filter(heard -> heard.isAfter(cursor))
                .sorted(Comparator.comparingLong(Heard::order))
                .toList();
    }

    private AgentState agent(String agentId) {
        return agents.getOrDefault(agentId, AgentState.unknown(agentId));
    }

    private static Stream<OfferMade> made(Event event) {
        return event instanceof OfferMade made ? Stream.of(made) : Stream.empty();
    }

    private <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
