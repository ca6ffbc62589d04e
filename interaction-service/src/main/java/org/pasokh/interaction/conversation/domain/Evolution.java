package org.pasokh.interaction.conversation.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a conversation is after a fact.
public final class Evolution {

    private Evolution() {}

    public static Conversation apply(@Nullable Conversation before, Fact fact) {
        if (fact instanceof Fact.Opened opened) {
            return open(before, opened);
        }
        Conversation known = requireNonNull(before, "a conversation begins with an opened interaction");
        Conversation next = applyTo(known, fact);
        return fact instanceof Fact.OfInteraction event
                ? next.change(event.interactionId(), interaction -> interaction.counting(event.seq()))
                : next;
    }

    private static Conversation open(@Nullable Conversation before, Fact.Opened opened) {
        Interaction interaction = new Interaction(
                opened.origin(),
                opened.seq(),
                new Phase.Waiting(new Visit.Dropped(opened.origin().openedAt())),
                opened.lastWord(),
                false,
                List.of(),
                List.of(),
                opened.demands(),
                null,
                null,
                null,
                null);
        return before == null
                ? new Conversation(
                        opened.key(), opened.contact(), 0, 0, interaction, List.of(), List.of(), null, null, null)
                : before.followedBy(interaction);
    }

    private static Conversation applyTo(Conversation before, Fact fact) {
        return switch (fact) {
            case Fact.MessageRecorded recorded -> record(before, recorded);
            case Fact.CustomerLeft left -> before.change(left.interactionId(), Interaction::left);
            case Fact.AgentAssigned assigned -> assigned(before, assigned);
            case Fact.AgentJoined joined ->
                before.change(joined.interactionId(), interaction -> interaction.joinedBy(joined.participant()));
            case Fact.AgentLeft left ->
                before.change(left.interactionId(), interaction -> interaction.leftBy(left.participant()));
            case Fact.SilenceAsked silent -> before.change(silent.interactionId(), Interaction::silent);
            case Fact.SpeechAsked spoke -> before.change(spoke.interactionId(), Interaction::speaking);
            case Fact.Ended ended -> spoken(before, ended);
            case Fact.Closed closed ->
                in(before, closed.interactionId(), new Phase.Closed(closed.at(), closed.disposition()));
            case Fact.Rated rated -> before.rated(rated.rating());
            case Fact.Seen seen -> before.telling(seen.number()).seenUpTo(seen.position());
            case Fact.ContactChanged changed -> before.contacted(changed.contact());
            case Fact.OfVisits visits -> before.change(visits.interactionId(), it -> after(it, visits));
            case Fact.UrgencyAsked asked -> demands(before, asked.interactionId(), asked.demands());
            case Fact.AnswererAsked asked -> demands(before, asked.interactionId(), asked.demands());
            case Fact.CallbackAsked asked -> calledBack(before, asked.interactionId(), asked.callback());
            case Fact.CallbackAgreed agreed -> calledBack(before, agreed.interactionId(), agreed.callback());
            case Fact.CallbackHandedOver handed -> calledBack(before, handed.interactionId(), handed.callback());
            case Fact.CallbackOver over -> calledBack(before, over.interactionId(), null);
            case Fact.EndAsked asked ->
                in(before, asked.interactionId(), new Phase.Ending(asked.handling(), asked.requestId()));
            case Fact.WrapUpProlonged prolonged ->
                in(before, prolonged.interactionId(), new Phase.WrapUp(prolonged.handling(), prolonged.limit()));
            case Fact.WrapUpBegan began ->
                in(before, began.interactionId(), new Phase.WrapUp(began.handling(), began.limit()));
            case Fact.Opened _, Fact.CancelAsked _, Fact.WithdrawalAsked _ -> before;
            case Fact.DispositionAsked _, Fact.ReleaseAsked _ -> before;
            case Fact.ToCustomer told -> before.telling(told.number());
        };
    }

    private static Conversation assigned(Conversation before, Fact.AgentAssigned assigned) {
        Handling handling = assigned.handling();
        return before.change(
                        assigned.interactionId(),
                        interaction -> interaction
                                .assigned(handling)
                                .hearing(interaction.known().upTo(handling.startedAt(), handling.queueId())))
                .spokenWith(new LastAgent(handling.agentId(), handling.startedAt()));
    }

    private static Conversation record(Conversation before, Fact.MessageRecorded recorded) {
        Conversation placed =
                before.placing(new Placed(recorded.messageId(), recorded.interactionId(), recorded.position()));
        return switch (recorded.author()) {
            case AGENT ->
                recorded.internal() || !SilenceRules.hasPauses(before.contact().channel())
                        ? placed
                        : placed.change(recorded.interactionId(), interaction -> interaction.answered(recorded.at()));
            case SYSTEM -> placed;
            case CUSTOMER ->
                placed.change(
                        recorded.interactionId(),
                        interaction -> interaction.hearing(
                                new LastWord(recorded.messageId(), recorded.position(), recorded.at())));
        };
    }

    private static Conversation spoken(Conversation before, Fact.Ended ended) {
        return before.find(ended.interactionId())
                .flatMap(interaction -> interaction.phase().handledBy())
                .map(handling -> before.spokenWith(new LastAgent(handling.agentId(), ended.at())))
                .orElse(before);
    }

    private static Conversation in(Conversation before, String interactionId, Phase phase) {
        return before.change(interactionId, interaction -> interaction.in(phase));
    }

    private static Conversation demands(Conversation before, String interactionId, Demands demands) {
        return before.change(interactionId, interaction -> interaction.demanding(demands));
    }

    private static Conversation calledBack(Conversation before, String interactionId, @Nullable Callback callback) {
        return before.change(interactionId, interaction -> interaction.calledBack(callback));
    }

    private static Interaction after(Interaction before, Fact.OfVisits fact) {
        return switch (fact) {
            case Fact.VisitAsked it ->
                before.waiting(new Visit.Asked(it.visitId(), it.askAgainAt(), it.queueId(), it.pool()));
            case Fact.VisitHandedOver it ->
                before.waiting(new Visit.Asked(it.visitId(), it.askAgainAt(), it.queueId(), it.pool()));
            case Fact.VisitConfirmed it ->
                before.waiting(new Visit.Live(it.visitId(), it.pool()))
                        .hearing(before.known().upTo(it.at(), it.queueId()));
            case Fact.VisitRequeued _ -> before.waiting(new Visit.Requeued());
            case Fact.VisitDropped it -> before.waiting(new Visit.Dropped(it.askAgainAt()));
            case Fact.Passed it -> before.passing(it.visitId(), it.handlingId());
            case Fact.OverBefore it -> before.hearing(before.known().and(it.over()));
        };
    }
}
