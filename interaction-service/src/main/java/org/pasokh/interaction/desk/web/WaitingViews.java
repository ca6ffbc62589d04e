package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Standing;
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
        return new WaitingView(
                now,
                visible.stream().limit(most).map(visit -> view(visit, agentId)).toList(),
                visible.size());
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

    private WaitingVisit view(OpenVisit visit, String agentId) {
        OpenVisit.Subject subject = visit.subject();
        Optional<Standing> standing = reading.standing(subject.interactionId());
        return new WaitingVisit(
                subject.visitId(),
                subject.interactionId(),
                subject.queueId(),
                subject.channel(),
                visit.standing(),
                visit.waitingSince(),
                standing.map(it -> it.contact().customer().name()).orElse(null),
                standing.flatMap(it -> reading.opening(it.known()))
                        .map(DeskViews::preview)
                        .orElse(null),
                agentId.equals(visit.reservedFor()));
    }
}
