package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.routing.domain.Decision.Candidate;
import org.pasokh.interaction.routing.domain.Decision.OrderPart;
import org.pasokh.interaction.routing.domain.Decision.PassedOver;

/// Every agent of a queue as one decision saw them: the able in the order in which they would have been asked, then the
/// others by why they could not. Made from the pool's entries alone, without its indexes, so that it also shows whether
/// those were right.
public record FullDecision(List<Considered> agents) {

    /// A record names so many behind the winner.
    private static final int NEXT = 10;

    public FullDecision {
        agents = List.copyOf(agents);
    }

    public record Considered(Candidate candidate, Presence presence, Verdict verdict) {}

    /// What the decision made of an agent.
    public sealed interface Verdict {
        record Winner() implements Verdict {}

        /// @param by the first part of the order in which the winner was ahead
        record Behind(OrderPart by) implements Verdict {}

        record NotAsked(PassedOver why) implements Verdict {}
    }

    /// @param pool as it stands before the visit is offered
    static FullDecision of(Pool pool, Visit visit) {
        Demand demand = pool.settings().demandOf(visit.need(), visit.rung());
        Map<PassedOver, List<Agent>> others = new EnumMap<>(PassedOver.class);
        List<Agent> able = new ArrayList<>();
        Predicate<Agent> missedIt = missedIt(pool, visit, demand);
        ofQueue(pool, visit).forEach(agent -> {
            PassedOver reason = reason(pool, visit, demand, agent);
            if (reason == null && missedIt.test(agent)) {
                reason = PassedOver.JUST_MISSED_IT;
            }
            (reason == null ? able : others.computeIfAbsent(reason, _ -> new ArrayList<>())).add(agent);
        });
        return new FullDecision(Stream.concat(inOrder(pool, visit, demand, able), notAsked(pool, others))
                .toList());
    }

    /// Whether the record says the same of all of them.
    public boolean agreesWith(Decision decision) {
        List<Candidate> winners = new ArrayList<>();
        List<Decision.RunnerUp> behind = new ArrayList<>();
        Map<PassedOver, Integer> counts = new EnumMap<>(PassedOver.class);
        for (Considered each : agents) {
            switch (each.verdict) {
                case Verdict.Winner _ -> winners.add(each.candidate);
                case Verdict.Behind(OrderPart by) -> behind.add(new Decision.RunnerUp(each.candidate, by));
                case Verdict.NotAsked(PassedOver why) -> counts.merge(why, 1, Integer::sum);
            }
        }
        return winners.equals(List.of(decision.winner()))
                && behind.stream().limit(NEXT).toList().equals(decision.next())
                && behind.size() + 1 == decision.able()
                && counts.equals(decision.passedOver());
    }

    private static Stream<Agent> ofQueue(Pool pool, Visit visit) {
        return pool.agents().stream()
                .map(agent -> pool.agent(agent).orElseThrow())
                .filter(agent -> agent.profile().queues().contains(visit.need().queue()));
    }

    /// The first that holds.
    private static @Nullable PassedOver reason(Pool pool, Visit visit, Demand demand, Agent agent) {
        if (!agent.profile().channels().contains(demand.channel())) {
            return PassedOver.CHANNEL_NOT_SERVED;
        }
        if (!agent.profile().abilities().meet(demand)) {
            return PassedOver.LACKS_SKILLS;
        }
        return switch (agent.presence()) {
            case OFFLINE -> PassedOver.OFFLINE;
            case BREAK -> PassedOver.ON_BREAK;
            case NOT_RESPONDING -> PassedOver.NOT_RESPONDING;
            case BUSY, AVAILABLE ->
                agent.attendance().isReadyFor(demand.channel())
                        ? whenReady(pool, visit, demand, agent)
                        : PassedOver.NOT_READY_FOR_CHANNEL;
        };
    }

    private static @Nullable PassedOver whenReady(Pool pool, Visit visit, Demand demand, Agent agent) {
        if (agent.presence() == Presence.BUSY
                || !agent.fits(demand.channel(), pool.settings().costs())) {
            return PassedOver.NO_CAPACITY;
        }
        if (new KeptRoom(pool, agent).isKeptFrom(visit)) {
            return PassedOver.KEPT_FOR_ANOTHER;
        }
        if (demand.excluded().contains(agent.id())) {
            return PassedOver.EXCLUDED;
        }
        boolean isForOthers = visit.keptUntil() != null
                && !visit.need().required().preferredAgents().contains(agent.id());
        return isForOthers ? PassedOver.NOT_PREFERRED : null;
    }

    /// Who missed the visit comes after everybody else, and who missed it last after them.
    private static Predicate<Agent> missedIt(Pool pool, Visit visit, Demand demand) {
        List<AgentId> able = ofQueue(pool, visit)
                .filter(agent -> reason(pool, visit, demand, agent) == null)
                .map(Agent::id)
                .toList();
        Set<AgentId> missed = new HashSet<>(visit.missedBy());
        if (!missed.containsAll(able)) {
            return agent -> missed.contains(agent.id());
        }
        return agent -> able.size() > 1 && agent.id().equals(visit.missedBy().getLast());
    }

    private static Stream<Considered> inOrder(Pool pool, Visit visit, Demand demand, List<Agent> able) {
        Need need = visit.need();
        Ranking ranking = new Ranking(
                pool.settings().of(need.queue()).order(),
                pool.settings().demandOf(need, 0),
                demand,
                need.required().preferredAgents());
        Function<Agent, Ranking.Ranked> ranked = agent ->
                ranking.of(AgentRank.of(agent), agent.profile().abilities().skills());
        List<Agent> asked =
                able.stream().sorted(Comparator.comparing(ranked, ranking)).toList();
        return asked.stream().map(agent -> {
            boolean first = agent.equals(asked.getFirst());
            OrderPart by = ranking.aheadBy(ranked.apply(asked.getFirst()), ranked.apply(agent));
            return considered(pool, agent, first ? new Verdict.Winner() : new Verdict.Behind(by));
        });
    }

    private static Stream<Considered> notAsked(Pool pool, Map<PassedOver, List<Agent>> others) {
        return others.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(agent -> considered(pool, agent, new Verdict.NotAsked(each.getKey()))));
    }

    private static Considered considered(Pool pool, Agent agent, Verdict verdict) {
        return new Considered(Decisions.candidate(AgentRank.of(agent), pool), agent.presence(), verdict);
    }
}
