package org.pasokh.interaction.routing.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds at any moment of the work that agents have, alone and together, computed from the entries alone.
final class WorkLaws {

    private final Map<AgentId, Agent> agents;
    private final List<Visit> visits;
    private final List<Offer> offers;
    private final List<Handling> handlings;
    private final Costs costs;

    WorkLaws(Pool pool) {
        this.agents = entries(pool, Agent.class).collect(Collectors.toMap(Agent::id, agent -> agent));
        this.visits = entries(pool, Visit.class).toList();
        this.offers = entries(pool, Offer.class).toList();
        this.handlings = entries(pool, Handling.class).toList();
        this.costs = pool.settings().costs();
    }

    void hold() {
        a_call_takes_the_whole_agent();
        what_is_laid_aside_goes_on_as_soon_as_it_fits();
        whoever_was_asked_in_is_there_for_somebody_in_conversation();
        an_interaction_has_one_primary_at_most();
        no_more_than_five_are_asked_into_one();
        what_is_reserved_waits_for_somebody_who_is_here_and_has_no_room();
    }

    /// 3
    private void a_call_takes_the_whole_agent() {
        handlings.stream()
                .filter(handling -> handling.need().channel() == Channel.PHONE)
                .forEach(call -> {
                    assertThat(offers).noneMatch(offer -> offer.agent().equals(call.agent()));
                    assertThat(handlings)
                            .as("3: beside %s", call)
                            .allMatch(other ->
                                    other.equals(call) || !other.agent().equals(call.agent()) || other.holds() == 0);
                });
    }

    /// 16: what was taken is given back.
    private void what_is_laid_aside_goes_on_as_soon_as_it_fits() {
        handlings.stream()
                .filter(handling -> handling.load() == Load.LAID_ASIDE)
                .forEach(aside -> assertThat(
                                requireNonNull(agents.get(aside.agent())).hasFree(aside.units()))
                        .as("%s", aside)
                        .isFalse());
        agents.values()
                .forEach(agent -> assertThat(agent.held().laidAside()).isEqualTo((int) handlings.stream()
                        .filter(handling -> handling.agent().equals(agent.id()) && handling.load() == Load.LAID_ASIDE)
                        .count()));
        agents.values()
                .forEach(agent -> assertThat(agent.held().yielding())
                        .isEqualTo(handlings.stream()
                                .filter(handling -> handling.agent().equals(agent.id()) && handling.yieldsNow())
                                .mapToInt(Handling::units)
                                .sum()));
    }

    private void whoever_was_asked_in_is_there_for_somebody_in_conversation() {
        Set<InteractionId> inConversation = handlings.stream()
                .filter(handling -> handling.role() == Role.PRIMARY && handling.inConversation())
                .map(handling -> handling.need().interaction())
                .collect(Collectors.toSet());
        Stream.concat(handlings.stream().map(Handling::need), visits.stream().map(Visit::need))
                .filter(need -> need.role() != Role.PRIMARY)
                .forEach(need -> assertThat(inConversation).contains(need.interaction()));
        visits.stream()
                .filter(visit -> visit.need().part() != null)
                .forEach(visit ->
                        assertThat(visit.standing()).isInstanceOfAny(Standing.Reserved.class, Standing.Offered.class));
    }

    private void what_is_reserved_waits_for_somebody_who_is_here_and_has_no_room() {
        for (Visit visit : visits) {
            if (visit.standing() instanceof Standing.Reserved(AgentId id, var _)) {
                Agent agent = requireNonNull(agents.get(id));
                assertThat(agent.presence().loggedIn()).as("%s", visit).isTrue();
                assertThat(agent.presence() == Presence.AVAILABLE
                                && agent.attendance().isReadyFor(visit.need().channel())
                                && agent.fits(visit.need().channel(), costs))
                        .as("6: %s could take %s", agent, visit)
                        .isFalse();
            }
        }
    }

    private void an_interaction_has_one_primary_at_most() {
        handlings.stream()
                .filter(handling -> handling.role() == Role.PRIMARY && handling.inConversation())
                .collect(Collectors.groupingBy(handling -> handling.need().interaction()))
                .forEach((interaction, primaries) ->
                        assertThat(primaries).as("%s", interaction).hasSize(1));
    }

    private void no_more_than_five_are_asked_into_one() {
        Stream.concat(
                        handlings.stream().map(Handling::need),
                        visits.stream().map(Visit::need).filter(need -> need.part() != null))
                .collect(Collectors.groupingBy(Need::interaction))
                .forEach((interaction, all) ->
                        assertThat(all).as("%s", interaction).hasSizeLessThanOrEqualTo(6));
    }

    private static <E extends Entry> Stream<E> entries(Pool pool, Class<E> type) {
        return pool.entries().filter(type::isInstance).map(type::cast);
    }
}
