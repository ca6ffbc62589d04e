package org.pasokh.interaction.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReadingConversations.Reader;
import org.pasokh.interaction.conversation.application.ReadingConversations.Standing;
import org.pasokh.interaction.conversation.application.ReadingConversations.Transcript;
import org.pasokh.interaction.conversation.domain.Callback;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Customer;
import org.pasokh.interaction.conversation.domain.Delivery;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.Interactions.HandledBy;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Mailing;
import org.pasokh.interaction.conversation.domain.Message;
import org.pasokh.interaction.conversation.domain.Particulars;
import org.pasokh.interaction.conversation.domain.Phase;
import org.pasokh.interaction.conversation.domain.Rating;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.web.Views.AnswerView;
import org.pasokh.interaction.desk.web.Views.CallbackView;
import org.pasokh.interaction.desk.web.Views.ColleagueView;
import org.pasokh.interaction.desk.web.Views.CustomerView;
import org.pasokh.interaction.desk.web.Views.FileView;
import org.pasokh.interaction.desk.web.Views.InteractionView;
import org.pasokh.interaction.desk.web.Views.InvitedView;
import org.pasokh.interaction.desk.web.Views.MessageView;
import org.pasokh.interaction.desk.web.Views.PhaseName;
import org.pasokh.interaction.desk.web.Views.RatingView;
import org.pasokh.interaction.desk.web.Views.TranscriptView;

/// Shows conversations as the API has them.
final class ConversationViews {

    private final ReadingConversations reading;
    private final Directory directory;
    private final CurrentView current;

    ConversationViews(ReadingConversations reading, Directory directory, CurrentView current) {
        this.reading = reading;
        this.directory = directory;
        this.current = current;
    }

    Optional<InteractionView> interaction(String interactionId) {
        return reading.standing(interactionId).map(this::interaction);
    }

    Optional<MessageView> message(String messageId) {
        return reading.message(messageId).flatMap(ConversationViews::message);
    }

    TranscriptView transcript(Reader reader, String interactionId, long after, int limit) {
        Transcript transcript = reading.transcript(reader, interactionId, after, limit);
        List<MessageView> messages = transcript.messages().stream()
                .flatMap(message -> message(message).stream())
                .toList();
        return new TranscriptView(messages, transcript.lastPosition());
    }

    /// Nothing for a message without a place.
    static Optional<MessageView> message(Message message) {
        return Optional.ofNullable(message.place()).map(place -> {
            Delivery delivery = message.delivery();
            Mailing mail = message.content().mail();
            return new MessageView(
                    message.id(),
                    place.position(),
                    place.interactionId(),
                    message.writer().author(),
                    message.writer().agentId(),
                    message.writer().name(),
                    message.content().text(),
                    message.content().subject(),
                    message.at(),
                    delivery == null ? null : delivery.status(),
                    delivery == null ? null : delivery.reason(),
                    message.isInternal() ? true : null,
                    mail == null ? null : mail.machine(),
                    mail == null ? null : mail.recipients(),
                    files(message.content()),
                    message.content().html() == null ? null : true,
                    message.content().original() == null ? null : true,
                    message.content().repliesTo(),
                    message.content().enclosed(),
                    message.changed().editedAt(),
                    message.changed().deletedAt(),
                    message.changed().reactions());
        });
    }

    private static @Nullable List<FileView> files(Content content) {
        return content.attachments().isEmpty()
                ? null
                : content.attachments().stream()
                        .map(it -> new FileView(
                                it.content().id(),
                                it.name(),
                                it.content().mediaType(),
                                it.content().length()))
                        .toList();
    }

    static PhaseName name(Phase phase) {
        return switch (phase) {
            case Phase.Waiting _ -> PhaseName.WAITING;
            case Phase.Assigned _ -> PhaseName.ASSIGNED;
            case Phase.Ending _, Phase.WrapUp _ -> PhaseName.WRAP_UP;
            case Phase.Closed _ -> PhaseName.CLOSED;
        };
    }

    private InteractionView interaction(Standing standing) {
        Known known = standing.known();
        Optional<HandledBy> handledBy = handledBy(standing);
        return new InteractionView(
                known.origin().interactionId(),
                known.conversationKey(),
                known.channel().name(),
                known.entryPoint(),
                standing.queueId(),
                name(standing.phase()),
                customer(standing.contact().customer()),
                known.origin().openedAt(),
                known.origin().linkedTo(),
                handledBy.map(HandledBy::agentId).orElse(null),
                handledBy.map(HandledBy::handlingId).orElse(null),
                wrapUpLimit(standing.phase()),
                standing.lastPosition(),
                reading.opening(known).map(Content::subject).orElse(null),
                participants(standing),
                invited(known.origin().interactionId()),
                callback(standing.interaction()),
                known.origin().queueId(),
                standing.contact().onlyPhone(),
                rating(standing.rating()));
    }

    Optional<RatingView> rating(String interactionId) {
        return reading.standing(interactionId).flatMap(standing -> Optional.ofNullable(rating(standing.rating())));
    }

    List<ColleagueView> participants(String interactionId) {
        return reading.standing(interactionId).map(this::participants).orElse(List.of());
    }

    List<InvitedView> invited(String interactionId) {
        return current.get().map(view -> view.invited(interactionId)).orElse(List.of()).stream()
                .map(it -> new InvitedView(it.agentId(), directory.nameOf(it.agentId()), it.role()))
                .toList();
    }

    private List<ColleagueView> participants(Standing standing) {
        return Optional.ofNullable(standing.interaction()).map(Interaction::participants).orElse(List.of()).stream()
                .map(it -> new ColleagueView(
                        it.agentId(),
                        directory.nameOf(it.agentId()),
                        it.handling().id(),
                        it.role().name(),
                        it.handling().startedAt()))
                .toList();
    }

    private static CustomerView customer(Customer customer) {
        Particulars told = customer.particulars();
        return told == null
                ? new CustomerView(customer.name(), customer.address(), null, null, null, null)
                : new CustomerView(
                        customer.name(),
                        customer.address(),
                        told.customerId(),
                        told.email(),
                        told.phone(),
                        told.answers().stream()
                                .map(it -> new AnswerView(it.question(), it.answer()))
                                .toList());
    }

    private static @Nullable RatingView rating(@Nullable Rating rating) {
        return rating == null ? null : new RatingView(rating.score(), rating.comment(), rating.at());
    }

    private static @Nullable CallbackView callback(@Nullable Interaction interaction) {
        Callback callback = interaction == null ? null : interaction.callback();
        return callback == null
                ? null
                : new CallbackView(callback.phone(), callback.promisedBy(), callback.notBefore());
    }

    private static Optional<HandledBy> handledBy(Standing standing) {
        Optional<Handling> now = standing.phase().handledBy();
        return now.map(handling -> new HandledBy(handling.id(), handling.agentId(), handling.queueId()))
                .or(() -> standing.phase().open() ? Optional.empty() : last(standing.known()));
    }

    /// Whoever had it last; of older interactions it is not known who was only asked in.
    private static Optional<HandledBy> last(Known known) {
        List<HandledBy> all = known.handlings();
        return all.reversed().stream()
                .filter(it -> it.queueId() != null)
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private static @Nullable Instant wrapUpLimit(Phase phase) {
        return phase instanceof Phase.WrapUp wrapUp ? wrapUp.limit() : null;
    }
}
