package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.routing.HandlingLoad;
import org.pasokh.contracts.routing.PoolEvent;
import org.pasokh.contracts.routing.Role;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Agent;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Standing;
import org.pasokh.interaction.conversation.domain.Callback;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.AgentState.OpenOffer;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.web.StreamEvent.CapacityData;
import org.pasokh.interaction.desk.web.StreamEvent.PresenceData;
import org.pasokh.interaction.desk.web.Views.AgentView;
import org.pasokh.interaction.desk.web.Views.CalledBackView;
import org.pasokh.interaction.desk.web.Views.LastMessage;
import org.pasokh.interaction.desk.web.Views.OfferView;
import org.pasokh.interaction.desk.web.Views.PhaseName;
import org.pasokh.interaction.desk.web.Views.SnapshotView;
import org.pasokh.interaction.desk.web.Views.WorkView;

/// Shows what an agent has on the desk, with what the customers' documents say to it.
final class DeskViews {

    private static final int PREVIEW = 120;
    private static final int LAST_MESSAGE = 200;

    private final ReadingConversations reading;
    private final Directory directory;
    private final Explaining explaining;

    DeskViews(ReadingConversations reading, Directory directory, Explaining explaining) {
        this.reading = reading;
        this.directory = directory;
        this.explaining = explaining;
    }

    SnapshotView snapshot(LiveView.Snapshot snapshot, Instant now) {
        AgentState agent = snapshot.agent();
        return new SnapshotView(
                snapshot.cursor().encode(),
                now,
                agent(agent),
                agent.offers().stream().map(this::offer).toList(),
                agent.works().stream().map(this::work).toList());
    }

    OfferView offer(OpenOffer offer) {
        return offer(offer.made(), offer.deadline());
    }

    OfferView offer(OfferMade made, Instant deadline) {
        Optional<Standing> standing = reading.standing(made.interactionId());
        return new OfferView(
                made.offerId(),
                made.interactionId(),
                made.queueId(),
                made.channel(),
                standing.map(DeskViews::customerName).orElse(null),
                standing.flatMap(it -> reading.opening(it.known()))
                        .map(DeskViews::preview)
                        .orElse(null),
                made.waitingSince(),
                made.madeAt(),
                deadline,
                made.attempt(),
                explaining.words(made.decision()),
                made.role() == Role.PRIMARY ? null : made.role(),
                standing.map(DeskViews::callback).orElse(null));
    }

    PresenceData presence(RoutingEvent.PresenceChanged changed) {
        return new PresenceData(
                changed.to(),
                changed.reason(),
                changed.since(),
                changed.by(),
                changed.channels(),
                AgentShown.setBy(directory, changed.agentId(), changed.by()));
    }

    WorkView work(Work work) {
        Optional<Standing> standing = reading.standing(work.interactionId());
        return new WorkView(
                work.interactionId(),
                work.handlingId(),
                work.channel(),
                work.queueId(),
                standing.map(DeskViews::customerName).orElse(null),
                work.wrapUpLimit() == null ? PhaseName.ASSIGNED : PhaseName.WRAP_UP,
                work.startedAt(),
                work.wrapUpLimit(),
                standing.map(Standing::lastPosition).orElse(0L),
                standing.flatMap(this::lastMessage).orElse(null),
                standing.filter(DeskViews::customerLeft).isPresent(),
                work.isPrimary() ? null : work.role(),
                work.load() == HandlingLoad.WHOLE ? null : work.load());
    }

    /// What is known of it before the pool tells more.
    CapacityData capacity(PoolEvent.AgentTakenOver taken) {
        return new CapacityData(
                taken.used(),
                directory.agent(taken.agentId()).map(Agent::capacity).orElse(0));
    }

    private AgentView agent(AgentState agent) {
        return new AgentView(
                agent.agentId(),
                directory.nameOf(agent.agentId()),
                agent.attendance().presence(),
                agent.attendance().reason(),
                agent.attendance().since(),
                agent.load().used(),
                AgentShown.capacity(directory, agent),
                agent.attendance().channels(),
                directory.agent(agent.agentId()).map(Agent::channels).orElse(Set.of()),
                AgentShown.setBy(directory, agent.agentId(), agent.attendance().by()));
    }

    private Optional<LastMessage> lastMessage(Standing standing) {
        return Optional.ofNullable(standing.lastMessageId())
                .flatMap(reading::message)
                // a note is no answer: it does not say whose turn it is
                .filter(message -> !message.isInternal())
                .map(message -> new LastMessage(
                        message.writer().author(), cut(message.content().text(), LAST_MESSAGE), message.at()));
    }

    private static @Nullable String customerName(Standing standing) {
        return standing.contact().customer().name();
    }

    private static @Nullable CalledBackView callback(Standing standing) {
        Callback callback =
                standing.interaction() == null ? null : standing.interaction().callback();
        return callback == null ? null : new CalledBackView(callback.phone() != null, callback.notBefore());
    }

    private static boolean customerLeft(Standing standing) {
        return standing.interaction() != null && standing.interaction().customerLeft();
    }

    static String preview(Content content) {
        return cut(content.text().strip().replaceAll("\\s+", " "), PREVIEW);
    }

    /// Never in the middle of a character.
    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
