package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.HandlingLoad;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.Role;
import org.pasokh.interaction.conversation.domain.Author;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Enclosed;
import org.pasokh.interaction.conversation.domain.Mailing;

/// What the desk API shows, field by field as its page has it.
final class Views {

    /// Who changes a presence that nobody asked to change.
    static final String ROUTER = "router";

    private Views() {}

    record SnapshotView(String cursor, Instant now, AgentView agent, List<OfferView> offers, List<WorkView> work) {}

    /// @param channels what the agent is ready for when available, unless it is all that the agent serves
    /// @param byName who set the presence, if neither the agent nor the router
    record AgentView(
            String agentId,
            String name,
            Presence presence,
            @Nullable String reason,
            Instant since,
            int used,
            int capacity,
            @Nullable Set<Channel> channels,
            Set<Channel> serves,
            @Nullable String byName) {}

    /// @param role as what the agent is wanted, unless the conversation is to be theirs
    record OfferView(
            String offerId,
            String interactionId,
            String queueId,
            Channel channel,
            @Nullable String customerName,
            @Nullable String preview,
            Instant waitingSince,
            Instant madeAt,
            Instant deadline,
            int attempt,
            Words why,
            @Nullable Role role,
            @Nullable CalledBackView callback) {}

    /// That the customer is to be called back, or written to.
    ///
    /// @param phone whether to be called; the number is told to whoever takes it
    /// @param notBefore the time that the customer has named
    record CalledBackView(boolean phone, @Nullable Instant notBefore) {}

    /// The same in both languages.
    record Words(List<String> en, List<String> fa) {}

    /// @param role as what the agent takes part, unless the conversation is theirs
    /// @param load how it holds the agent, unless as a whole
    record WorkView(
            String interactionId,
            String handlingId,
            Channel channel,
            String queueId,
            @Nullable String customerName,
            PhaseName phase,
            Instant startedAt,
            @Nullable Instant wrapUpLimit,
            long lastPosition,
            @Nullable LastMessage lastMessage,
            boolean customerLeft,
            @Nullable Role role,
            @Nullable HandlingLoad load) {}

    record LastMessage(Author author, String text, Instant at) {}

    enum PhaseName {
        WAITING,
        ASSIGNED,
        WRAP_UP,
        CLOSED
    }

    /// @param customerId as whom the visitor's site has vouched for them; then so are email and phone
    record CustomerView(
            @Nullable String name,
            String address,
            @Nullable String customerId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<AnswerView> answers) {}

    /// What the customer was asked before the conversation.
    record AnswerView(String question, String answer) {}

    /// How well the customer says they were served: from 1 to 5, the best.
    record RatingView(int score, @Nullable String comment, Instant at) {}

    /// @param queueId in which it stands, or stood last
    /// @param openingQueueId which it came to first
    record InteractionView(
            String interactionId,
            String conversationKey,
            String channel,
            String entryPoint,
            String queueId,
            PhaseName phase,
            CustomerView customer,
            Instant openedAt,
            @Nullable String linkedTo,
            @Nullable String agentId,
            @Nullable String handlingId,
            @Nullable Instant wrapUpLimit,
            long lastPosition,
            @Nullable String subject,
            List<ColleagueView> participants,
            List<InvitedView> invited,
            @Nullable CallbackView callback,
            String openingQueueId,
            @Nullable String onlyPhone,
            @Nullable RatingView rating) {}

    /// @param phone to call; null to write
    record CallbackView(
            @Nullable String phone,
            @Nullable Instant promisedBy,
            @Nullable Instant notBefore) {}

    /// Somebody who was asked into a conversation.
    record ColleagueView(String agentId, String name, String handlingId, String role, Instant since) {}

    record InvitedView(String agentId, String name, Role role) {}

    /// @param internal whether it is for colleagues only
    /// @param machine of a mail that no person wrote: by what kind of machine
    /// @param recipients whom a mail is for, as it names them
    /// @param html whether it can be read as its sender laid it out
    /// @param original whether it can be had as it came
    /// @param repliesTo the message that it answers, where the channel tells it
    /// @param enclosed what came with it that is neither text nor came as a file with it
    /// @param reactions the customer's to it
    record MessageView(
            String messageId,
            long position,
            String interactionId,
            Author author,
            @Nullable String agentId,
            @Nullable String authorName,
            String text,
            @Nullable String subject,
            Instant at,
            Delivery.@Nullable Status delivery,
            @Nullable String reason,
            @Nullable Boolean internal,
            Mailing.@Nullable Machine machine,
            @Nullable List<Mailing.Recipient> recipients,
            @Nullable List<FileView> attachments,
            @Nullable Boolean html,
            @Nullable Boolean original,
            @Nullable String repliesTo,
            @Nullable Enclosed enclosed,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            List<String> reactions) {}

    /// @param id its content's at the gateway
    record FileView(String id, String name, String mediaType, long length) {}

    record TranscriptView(List<MessageView> messages, long lastPosition) {}

    record DispositionView(String code, String en, String fa) {}

    record BreakReasonView(String code, String en, String fa) {}
}
