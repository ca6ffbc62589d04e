package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.OpenVisit;
import org.pasokh.interaction.desk.view.OpenVisit.Standing;
import org.pasokh.interaction.desk.web.Views.PhaseName;

/// Shows who works and who waits, from the live view alone.
final class FloorViews {

    /// What needs a supervisor first.
    private static final Comparator<OpenVisit> BY_NEED = Comparator.comparing(
                    (OpenVisit visit) -> visit.standing() != Standing.HELD && visit.stranded() == null)
            .thenComparing(OpenVisit::waitingSince)
            .thenComparing(visit -> visit.subject().visitId());

    private final Directory directory;

    FloorViews(Directory directory) {
        this.directory = directory;
    }

    /// @param visitsInAll of which these are the first
    record FloorView(Instant now, List<FloorAgent> agents, List<FloorVisit> visits, int visitsInAll) {}

    /// @param byName who set the presence, if neither the agent nor the router
    /// @param pool that has the agent now, as the router told it
    record FloorAgent(
            String agentId,
            String name,
            Presence presence,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable String byName,
            @Nullable Set<Channel> channels,
            Set<Channel> serves,
            Set<String> queues,
            int used,
            int capacity,
            int offers,
            List<FloorWork> work,
            @Nullable String pool) {}

    record FloorWork(String interactionId, String queueId, Channel channel, PhaseName phase, Instant startedAt) {}

    /// @param place from 1, of those who wait in the same queue over the same channel
    record FloorVisit(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            Standing standing,
            Instant since,
            Instant waitingSince,
            @Nullable Integer place,
            @Nullable OfferedTo offeredTo,
            @Nullable ReservedFor reservedFor,
            List<MissedBy> missedBy,
            @Nullable Stranded stranded) {}

    /// Nobody who is set up could ever take it.
    ///
    /// @param asked what is asked even at the end
    /// @param missing of that, what no agent of its queue and channel has; empty where only nobody has all of it
    record Stranded(List<AskedSkill> asked, List<AskedSkill> missing) {}

    record AskedSkill(String skill, int level) {}

    record OfferedTo(String agentId, String name, Instant deadline) {}

    record ReservedFor(String agentId, String name) {}

    record MissedBy(String agentId, String name, OfferOutcome outcome, Instant at) {}

    FloorView floor(Map<String, AgentState> known, List<OpenVisit> open, int most, Instant now) {
        Map<String, Integer> places = places(open);
        return new FloorView(
                now,
                agents(known),
                open.stream()
                        .sorted(BY_NEED)
                        .limit(most)
                        .map(visit -> visit(visit, places.get(visit.subject().visitId())))
                        .toList(),
                open.size());
    }

    private List<FloorAgent> agents(Map<String, AgentState> known) {
        // who has left the settings is shown while there is still work
        Stream<String> others = known.values().stream()
                .filter(state -> directory.agent(state.agentId()).isEmpty())
                .filter(state -> !state.works().isEmpty())
                .map(AgentState::agentId);
        return Stream.concat(directory.content().agents().keySet().stream(), others)
                .map(id -> agent(known.getOrDefault(id, AgentState.unknown(id))))
                .sorted(Comparator.comparing(FloorAgent::name).thenComparing(FloorAgent::agentId))
                .toList();
    }

    private FloorAgent agent(AgentState known) {
        String id = known.agentId();
        var setUp = directory.agent(id);
        AgentState.Attendance attendance = known.attendance();
        return new FloorAgent(
                id,
                directory.nameOf(id),
                attendance.presence(),
                attendance.reason(),
                attendance.since().equals(Instant.EPOCH) ? null : attendance.since(),
                AgentShown.setBy(directory, id, attendance.by()),
                attendance.channels(),
                setUp.map(Agent::channels).orElse(Set.of()),
                setUp.map(Agent::queues).orElse(Set.of()),
                known.load().used(),
                AgentShown.capacity(directory, known),
                known.offers().size(),
                known.works().stream().map(FloorViews::work).toList(),
                known.seat() == null ? null : known.seat().pool());
    }

    private static FloorWork work(Work work) {
        return new FloorWork(
                work.interactionId(),
                work.queueId(),
                work.channel(),
                work.wrapUpLimit() == null ? PhaseName.ASSIGNED : PhaseName.WRAP_UP,
                work.startedAt());
    }

    private FloorVisit visit(OpenVisit visit, @Nullable Integer place) {
        OpenVisit.Subject subject = visit.subject();
        OpenVisit.Out out = visit.offered();
        String reserved = visit.reservedFor();
        return new FloorVisit(
                subject.visitId(),
                subject.interactionId(),
                subject.queueId(),
                subject.channel(),
                visit.standing(),
                visit.since(),
                visit.waitingSince(),
                place,
                out == null ? null : new OfferedTo(out.agentId(), directory.nameOf(out.agentId()), out.deadline()),
                reserved == null ? null : new ReservedFor(reserved, directory.nameOf(reserved)),
                visit.missedBy().stream()
                        .map(missed -> new MissedBy(
                                missed.agentId(), directory.nameOf(missed.agentId()), missed.outcome(), missed.at()))
                        .toList(),
                visit.stranded() == null ? null : stranded(subject, visit.stranded()));
    }

    private Stranded stranded(OpenVisit.Subject subject, Map<String, Integer> asked) {
        List<Agent> serving = directory.content().agents().values().stream()
                .filter(agent -> agent.queues().contains(subject.queueId())
                        && agent.channels().contains(subject.channel()))
                .toList();
        List<AskedSkill> all = asked.entrySet().stream()
                .map(each -> new AskedSkill(each.getKey(), each.getValue()))
                .toList();
        return new Stranded(
                all,
                all.stream()
                        .filter(it -> serving.stream()
                                .noneMatch(agent -> agent.levels().getOrDefault(it.skill(), 0) >= it.level()))
                        .toList());
    }

    private static Map<String, Integer> places(List<OpenVisit> open) {
        Map<String, Integer> places = new HashMap<>();
        Map<List<Object>, Integer> last = new HashMap<>();
        open.stream()
                .filter(visit -> visit.standing() == Standing.WAITING)
                .sorted(OpenVisit.IN_LINE)
                .forEach(visit -> {
                    OpenVisit.Subject subject = visit.subject();
                    int place = last.merge(List.of(subject.queueId(), subject.channel()), 1, Integer::sum);
                    places.put(subject.visitId(), place);
                });
        return places;
    }
}
