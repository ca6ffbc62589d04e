package org.pasokh.interaction.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds of a pool at any moment, computed from its entries alone, without its indexes. The numbers are those of
/// the domain page, 6.11.
final class Laws {

    private final Pool pool;
    private final Map<AgentId, Agent> agents;
    private final List<Visit> visits;
    private final List<Offer> offers;
    private final List<Handling> handlings;
    private final Costs costs;
    private final LineOrder order;

    Laws(Pool pool) {
        this.pool = pool;
        this.agents = entries(Agent.class).collect(Collectors.toMap(Agent::id, agent -> agent));
        this.visits = entries(Visit.class).toList();
        this.offers = entries(Offer.class).toList();
        this.handlings = entries(Handling.class).toList();
        this.costs = pool.settings().costs();
        this.order = pool.settings().lineOrder();
    }

    /// @param repeated whether the entry was passed over: what is due by time waits for the next
    void hold(boolean repeated) {
        a_visit_has_at_most_one_offer_and_knows_it();
        capacity_used_is_what_work_and_offers_hold();
        no_pair_is_left_that_could_be_brought_together();
        idle_time_began_in_the_past();
        the_indexes_show_all_and_nothing_else();
        every_waiting_visit_can_be_taken_or_its_queue_is_told_unstaffed();
        nobody_waits_on_a_rung_for_nobody();
        if (!repeated) {
            nobody_is_kept_for_longer_than_the_limit();
            everybody_asks_for_no_more_than_time_leaves_them();
        }
        who_is_busy_has_no_room_and_who_is_available_has();
        new WaitLaws(pool).hold();
        new WorkLaws(pool).hold();
    }

    /// 1
    private void a_visit_has_at_most_one_offer_and_knows_it() {
        Map<VisitId, OfferId> byOffer = new HashMap<>();
        offers.forEach(
                offer -> assertThat(byOffer.put(offer.visit(), offer.id())).isNull());
        Map<VisitId, OfferId> byVisit = visits.stream()
                .filter(visit -> visit.standing() instanceof Standing.Offered)
                .collect(Collectors.toMap(Visit::id, visit -> ((Standing.Offered) visit.standing()).offer()));
        assertThat(byVisit).isEqualTo(byOffer);
    }

    /// 16, 26
    private void capacity_used_is_what_work_and_offers_hold() {
        Map<AgentId, Integer> held = new HashMap<>();
        offers.forEach(offer -> held.merge(offer.agent(), offer.units(), Integer::sum));
        handlings.forEach(handling -> held.merge(handling.agent(), handling.holds(), Integer::sum));
        agents.values()
                .forEach(agent -> assertThat(agent.used()).as("%s", agent).isEqualTo(held.getOrDefault(agent.id(), 0)));
    }

    /// 6
    private void no_pair_is_left_that_could_be_brought_together() {
        visits.stream()
                .filter(Visit::waits)
                .forEach(visit ->
                        assertThat(ableFor(visit)).as("could take %s", visit).isEmpty());
    }

    /// 27
    private void idle_time_began_in_the_past() {
        agents.values()
                .forEach(agent -> assertThat(agent.attendance().idleSince()).isBeforeOrEqualTo(pool.now()));
    }

    /// 30
    private void the_indexes_show_all_and_nothing_else() {
        assertThat(pool.waiting())
                .isEqualTo((int) visits.stream().filter(Visit::waits).count());
        assertThat(pool.held()).isEqualTo((int) visits.stream()
                .filter(visit -> visit.standing() instanceof Standing.Held)
                .count());
        visits.stream()
                .filter(Visit::waits)
                .filter(visit -> visit.keptUntil() == null)
                .collect(Collectors.groupingBy(this::demandOf))
                .forEach((demand, ofDemand) -> {
                    waitingInOrder(demand, ofDemand);
                    freeInOrder(demand);
                });
    }

    private void waitingInOrder(Demand demand, List<Visit> ofDemand) {
        assertThat(pool.classes().staff().of(demand).line().inOrder())
                .containsExactlyElementsOf(ofDemand.stream()
                        .map(visit -> VisitKey.of(visit, order))
                        .sorted()
                        .toList());
    }

    private void freeInOrder(Demand demand) {
        for (AgentOrder each : AgentOrder.values()) {
            assertThat(pool.classes().staff().of(demand).free().stream()
                            .flatMap(group -> group.free(each).stream())
                            .sorted(each))
                    .containsExactlyElementsOf(agents.values().stream()
                            .filter(agent -> hasRoomFor(agent, demand))
                            .map(AgentRank::of)
                            .sorted(each)
                            .toList());
        }
    }

    /// 23
    private void nobody_is_kept_for_longer_than_the_limit() {
        visits.stream()
                .filter(Visit::waits)
                .filter(visit -> visit.keptUntil() != null)
                .forEach(visit -> {
                    assertThat(visit.keptUntil()).isAfter(pool.now());
                    assertThat(worthWaitingFor(visit)).isNotEmpty();
                });
    }

    private Stream<Agent> worthWaitingFor(Visit visit) {
        return visit.need().required().preferred().stream()
                .map(preference -> agents.get(preference.agent()))
                .filter(Objects::nonNull)
                .filter(agent -> agent.presence().ready() && agent.profile().capacity() > 0)
                .filter(agent -> isReadyFor(agent, visit.need().channel()))
                .filter(agent -> mayTake(agent, demandOf(visit)));
    }

    /// 10
    private void everybody_asks_for_no_more_than_time_leaves_them() {
        visits.stream().filter(Visit::waits).forEach(visit -> {
            Ladder ladder = pool.settings().ladder(visit.need().queue());
            int rung = ladder.rungAt(Duration.between(visit.need().waitingSince(), pool.now()));
            Map<Skill, Integer> most =
                    pool.settings().demandOf(visit.need(), rung).levels();
            assertThat(demandOf(visit).levels())
                    .as("%s on %s", visit, rung)
                    .allSatisfy((skill, level) -> assertThat(level).isLessThanOrEqualTo(most.getOrDefault(skill, 0)));
        });
    }

    private void nobody_waits_on_a_rung_for_nobody() {
        visits.stream().filter(Visit::waits).forEach(visit -> {
            Ladder ladder = pool.settings().ladder(visit.need().queue());
            if (visit.keptUntil() == null && isHereFor(visit, visit.rung()).isEmpty()) {
                for (int rung = visit.rung() + 1; rung <= ladder.last(); rung++) {
                    assertThat(isHereFor(visit, rung))
                            .as("%s on %s", visit, rung)
                            .isEmpty();
                }
            }
        });
    }

    private List<Agent> isHereFor(Visit visit, int rung) {
        Demand demand = pool.settings().demandOf(visit.need(), rung);
        return agents.values().stream()
                .filter(agent -> agent.presence().loggedIn() && agent.profile().capacity() > 0)
                .filter(agent -> agent.presence() == Presence.BREAK || isReadyFor(agent, demand.channel()))
                .filter(agent -> mayTake(agent, demand))
                .toList();
    }

    /// 29
    private void every_waiting_visit_can_be_taken_or_its_queue_is_told_unstaffed() {
        for (Visit visit : visits) {
            QueueId queue = visit.need().queue();
            Channel channel = visit.need().channel();
            if (pool.settings().isElsewhere(queue)) {
                // that pool tells
                continue;
            }
            boolean takeable = agents.values().stream()
                    .anyMatch(agent -> agent.profile().serves(queue, channel)
                            && agent.presence().loggedIn()
                            && (agent.presence() == Presence.BREAK || isReadyFor(agent, channel))
                            && agent.profile().capacity() > 0);
            assertThat(pool.queueing().state(queue, channel).orElseThrow().staffed())
                    .isEqualTo(takeable && pool.settings().takesVisits(queue));
        }
    }

    private void who_is_busy_has_no_room_and_who_is_available_has() {
        agents.values().stream()
                .filter(agent -> agent.presence().ready())
                .forEach(agent -> assertThat(agent.hasRoom(costs))
                        .as("%s", agent)
                        .isEqualTo(agent.presence() == Presence.AVAILABLE));
    }

    private Stream<Agent> ableFor(Visit visit) {
        Demand demand = demandOf(visit);
        Set<AgentId> keepers = visit.need().required().preferred().stream()
                .map(Preference::agent)
                .collect(Collectors.toSet());
        return agents.values().stream()
                .filter(agent -> hasRoomFor(agent, demand) && mayTake(agent, demand))
                .filter(agent -> visit.keptUntil() == null || keepers.contains(agent.id()))
                .filter(agent -> !keepsRoom(agent, visit));
    }

    /// 9: an agent who has no room for somebody keeps what there is from all who came so much later that no head start
    /// lets them pass. And where calls may go first, who serves one that waits gets no mail, or so it may be.
    private boolean keepsRoom(Agent agent, Visit visit) {
        long base = visit.countsFrom().toEpochMilli();
        return visits.stream()
                .filter(Visit::waits)
                .filter(other -> other.keptUntil() == null)
                // who is excluded from somebody keeps room for them all the same
                .filter(other -> agent.profile().abilities().meet(demandOf(other)))
                .filter(other -> isReadyFor(agent, other.need().channel()))
                .anyMatch(other -> isReservedFor(agent, other, base) || mayGoFirst(other, visit));
    }

    private boolean mayGoFirst(Visit call, Visit mail) {
        return order.phoneFirst() != null
                && call.need().channel() == Channel.PHONE
                && !mail.need().channel().patience().isZero();
    }

    private boolean isReservedFor(Agent agent, Visit other, long base) {
        return !agent.fits(other.need().channel(), costs)
                && base > VisitKey.of(other, order).key() + order.most() * 1_000L;
    }

    private boolean hasRoomFor(Agent agent, Demand demand) {
        return agent.presence() == Presence.AVAILABLE
                && agent.profile().abilities().meet(demand)
                && isReadyFor(agent, demand.channel())
                && agent.fits(demand.channel(), costs);
    }

    private static boolean mayTake(Agent agent, Demand demand) {
        return agent.profile().abilities().meet(demand) && !demand.excluded().contains(agent.id());
    }

    private Demand demandOf(Visit visit) {
        return pool.settings().demandOf(visit.need(), visit.rung());
    }

    private static boolean isReadyFor(Agent agent, Channel channel) {
        Set<Channel> ready = agent.attendance().channels();
        return ready == null || ready.contains(channel);
    }

    private <E extends Entry> Stream<E> entries(Class<E> type) {
        return pool.entries().filter(type::isInstance).map(type::cast);
    }
}
