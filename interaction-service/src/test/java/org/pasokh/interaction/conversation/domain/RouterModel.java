package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A router of two pools as a conversation sees it: each answers the requests that come to it in order, ends each visit
/// and each handling once, and tells in a log of its own.
final class RouterModel {

    static final List<String> POOLS = List.of("main", "east");

    private record Work(Handling handling, String interactionId, boolean wrappingUp, String pool) {}

    private record Waiting(String interactionId, String pool) {}

    private final Map<String, List<Input>> logs = Map.of("main", new ArrayList<>(), "east", new ArrayList<>());
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, Work> works = new HashMap<>();
    /// Until when each handling's wrap-up may go on, as was told last.
    final Map<String, Instant> limits = new HashMap<>();
    private final Random random;
    private int made;

    RouterModel(Random random) {
        this.random = random;
    }

    List<Input> log(String pool) {
        return requireNonNull(logs.get(pool));
    }

    void request(Fact fact, Instant now) {
        switch (fact) {
            case Fact.VisitAsked asked -> enqueue(asked.visitId(), asked.interactionId(), asked.pool(), now);
            case Fact.WithdrawalAsked asked -> {
                Waiting known = waiting.get(asked.visitId());
                if (known != null && known.pool().equals(asked.pool())) {
                    exit(asked.visitId(), Input.Exit.ABANDONED, now);
                }
            }
            case Fact.EndAsked asked -> wrapUp(asked.handling().id(), now);
            case Fact.DispositionAsked asked -> end(asked.handling().id(), false, asked.disposition(), now);
            case Fact.ReleaseAsked asked -> {
                wrapUp(asked.handling().id(), now);
                end(asked.handling().id(), false, null, now);
            }
            default -> {}
        }
    }

    void answerOne(Instant now) {
        pick(waiting.keySet().stream().toList()).ifPresent(visitId -> {
            Waiting of = requireNonNull(waiting.get(visitId));
            exit(visitId, Input.Exit.ANSWERED, now);
            made++;
            var handling = new Handling("h" + made, "agent" + random.nextInt(2), now, "sales");
            works.put(handling.id(), new Work(handling, of.interactionId(), false, of.pool()));
            log(of.pool())
                    .add(new Input.HandlingStarted(of.interactionId(), handling, "Name of " + handling.agentId()));
        });
    }

    void dropOne(Instant now) {
        pick(waiting.keySet().stream().toList()).ifPresent(visitId -> exit(visitId, Input.Exit.DROPPED, now));
    }

    /// What waits in one pool goes on in the other.
    void handOverOne(Instant now) {
        pick(waiting.keySet().stream().toList()).ifPresent(visitId -> {
            Waiting of = requireNonNull(waiting.get(visitId));
            String to = of.pool().equals("main") ? "east" : "main";
            made++;
            String next = "flowed" + made;
            log(of.pool()).add(new Input.VisitHandedOver(of.interactionId(), visitId, next, "returns", to, now));
            exit(visitId, Input.Exit.MOVED, now);
            enqueue(next, of.interactionId(), to, now);
        });
    }

    void loseOne(Instant now) {
        pick(works.values().stream().filter(work -> !work.wrappingUp()).toList())
                .ifPresent(work -> {
                    end(work.handling().id(), true, null, now);
                    made++;
                    enqueue("again" + made, work.interactionId(), work.pool(), now);
                });
    }

    void limitOne(Instant now) {
        pick(works.values().stream().filter(Work::wrappingUp).toList())
                .ifPresent(work -> end(work.handling().id(), false, null, now));
    }

    /// The router was away while somebody wrote up a conversation.
    void prolongOne(Instant now) {
        pick(works.values().stream().filter(Work::wrappingUp).toList()).ifPresent(work -> {
            Instant limit = now.plusSeconds(120);
            limits.put(work.handling().id(), limit);
            log(work.pool())
                    .add(new Input.WrapUpProlonged(
                            work.interactionId(), work.handling().id(), limit));
        });
    }

    Optional<Handling> someHandlingOf(String interactionId) {
        return works.values().stream()
                .filter(work -> work.interactionId().equals(interactionId))
                .map(Work::handling)
                .findAny();
    }

    List<Handling> handlings() {
        return works.values().stream().map(Work::handling).toList();
    }

    String interactionOf(Handling handling) {
        return requireNonNull(works.get(handling.id())).interactionId();
    }

    private void enqueue(String visitId, String interactionId, String pool, Instant now) {
        if (!ended.contains(visitId) && !waiting.containsKey(visitId)) {
            waiting.put(visitId, new Waiting(interactionId, pool));
            log(pool).add(new Input.VisitEnqueued(interactionId, visitId, now, pool, "sales"));
        }
    }

    private void exit(String visitId, Input.Exit exit, Instant now) {
        Waiting of = waiting.remove(visitId);
        if (of != null) {
            ended.add(visitId);
            log(of.pool()).add(new Input.VisitExited(of.interactionId(), visitId, exit, now));
        }
    }

    private void wrapUp(String handlingId, Instant now) {
        Work work = works.get(handlingId);
        if (work != null && !work.wrappingUp()) {
            works.put(handlingId, new Work(work.handling(), work.interactionId(), true, work.pool()));
            limits.put(handlingId, now.plusSeconds(60));
            log(work.pool()).add(new Input.WrapUpStarted(work.interactionId(), handlingId, now, now.plusSeconds(60)));
        }
    }

    private void end(String handlingId, boolean lost, @Nullable String disposition, Instant now) {
        Work work = works.remove(handlingId);
        if (work != null) {
            log(work.pool()).add(new Input.HandlingEnded(work.interactionId(), handlingId, lost, disposition, now));
        }
    }

    private <T> Optional<T> pick(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }
}
