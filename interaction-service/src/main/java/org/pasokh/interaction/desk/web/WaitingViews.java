package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Standing;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.desk.view.OpenVisit;

/// Shows an agent who waits and may be taken.
final class WaitingViews {

    private final ReadingConversations reading;
    private final Directory directory;

    WaitingViews(ReadingConversations reading, Directory directory) {
        this.reading = reading;
        this.directory = directory;
    }

    /// @param visitsInAll of which these are the first
    record WaitingView(Instant now, List<WaitingVisit> visits, int visitsInAll) {}

    /// @param yours whether it waits for whoever asks, and for nobody else
    record WaitingVisit(
            String visitId,
            String interactionId,
            String queueId,
            Channel channel,
            OpenVisit.Standing standing,
            Instant waitingSince,
            @Nullable String customerName,
            @Nullable String preview,
            boolean yours) {}

    WaitingView of(String agentId, List<OpenVisit> open, int most, Instant now) {
        Optional<Agent> agent = directory.agent(agentId);
        List<OpenVisit> visible = open.stream()
                .filter(visit -> agent.filter(it -> maySee(it, agentId, visit)).isPresent())
                .sorted(Comparator.comparing((OpenVisit visit) -> !agentId.equals(visit.reservedFor()))
                        .thenComparing(OpenVisit.IN_LINE))
                .toList();
        List<OpenVisit> first = visible.stream().limit(most).toList();
        Map<String, Standing> standings = reading.standings(
                first.stream().map(visit -> visit.subject().interactionId()).toList());
        Customers customers = new Customers(standings, reading.openings(standings.values()));
        return new WaitingView(
                now,
                first.stream().map(visit -> view(visit, customers, agentId)).toList(),
                visible.size());
    }

    /// Who waits and what about, by interaction, as far as it is known.
    private record Customers(Map<String, Standing> standings, Map<String, Content> openings) {

        @Nullable
        String name(String interactionId) {
            Standing standing = standings.get(interactionId);
            return standing == null ? null : standing.contact().customer().name();
        }

        @Nullable
        String preview(String interactionId) {
            Content opening = openings.get(interactionId);
            return opening == null ? null : DeskViews.preview(opening);
        }
    }

    private static boolean maySee(Agent agent, String agentId, OpenVisit visit) {
        OpenVisit.Subject subject = visit.subject();
        boolean serves =
                agent.queues().contains(subject.queueId()) && agent.channels().contains(subject.channel());
        return serves
                && switch (visit.standing()) {
                    case WAITING, HELD -> true;
                    case RESERVED -> agentId.equals(visit.reservedFor());
                    case OFFERED, PARKED -> false;
                };
    }

    private static WaitingVisit view(OpenVisit visit, Customers customers, String agentId) {
        OpenVisit.Subject subject = visit.subject();
        return new WaitingVisit(
                subject.visitId(),
                subject.interactionId(),
                subject.queueId(),
                subject.channel(),
                visit.standing(),
                visit.waitingSince(),
                customers.name(subject.interactionId()),
                customers.preview(subject.interactionId()),
                agentId.equals(visit.reservedFor()));
    }
}
