package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.Nullable;

/// What comes of what the customer does.
final class CustomerRules {

    private final Ids ids;
    private final VisitRules visits;

    CustomerRules(Ids ids, VisitRules visits) {
        this.ids = ids;
        this.visits = visits;
    }

    /// A form is filled in once, and what comes of it is another's: it has a conversation of its own.
    Decision wished(@Nullable Conversation conversation, Input.CallbackWished wished) {
        Input.CustomerWrote wrote = wished.arrival();
        if (conversation != null || wrote.placed()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(null);
        String id = open(facts, null, wrote);
        CallbackRules.open(
                facts, id, wished.wish(), visits.poolOf(wrote.arrival().queueId()));
        record(facts, id, wrote);
        return facts.decision();
    }

    Decision wrote(@Nullable Conversation conversation, Input.CustomerWrote wrote) {
        if (wrote.placed()
                || (conversation != null
                        && conversation.placed(wrote.messageId()).isPresent())) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        if (conversation == null || !conversation.latest().phase().open()) {
            String id = open(facts, conversation, wrote);
            // first the visit: somebody waits, and the events of the interaction go another way
            visits.askForNext(facts, id, wrote.at());
            facts.announce(id, Standing.WAITING, null, wrote.at());
            record(facts, id, wrote);
        } else {
            record(facts, conversation.latest().id(), wrote);
        }
        noteContact(facts, wrote.contact());
        return facts.decision();
    }

    Decision left(Conversation conversation, Input.CustomerLeft left) {
        Interaction latest = conversation.latest();
        boolean wroteSince = latest.lastWord().at().isAfter(left.at());
        if (!latest.phase().open() || latest.customerLeft() || wroteSince) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.CustomerLeft(latest.id(), facts.nextSeq(latest.id()), left.at()));
        if (latest.phase() instanceof Phase.Waiting(Visit visit) && !latest.isCalledBack()) {
            visit.visitId().ifPresent(visitId -> facts.add(new Fact.WithdrawalAsked(visitId, visit.pool())));
        }
        return facts.decision();
    }

    /// Of what has ended last, and only of what somebody has handled. Whoever writes again is served anew.
    static Decision rated(Conversation conversation, Input.CustomerRated rated) {
        Interaction latest = conversation.latest();
        boolean older = conversation
                .ratingOf(latest.id())
                .filter(before -> !rated.at().isAfter(before.at()))
                .isPresent();
        if (latest.phase().open() || latest.handlings().isEmpty() || older) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        Rating rating = new Rating(latest.id(), rated.score(), rated.comment(), rated.at());
        facts.add(new Fact.Rated(facts.nextSeq(latest.id()), rating));
        return facts.decision();
    }

    private String open(Unfolding facts, @Nullable Conversation conversation, Input.CustomerWrote wrote) {
        String id = ids.interaction(wrote.key(), wrote.messageId());
        long position = conversation == null ? 1 : conversation.lastPosition() + 1;
        var origin = new Interaction.Origin(
                id,
                wrote.arrival().queueId(),
                wrote.messageId(),
                conversation == null ? wrote.continues() : conversation.latest().id(),
                wrote.at());
        var lastWord = new LastWord(wrote.messageId(), position, wrote.at());
        Demands demands = wrote.arrival().demands(wrote.at(), conversation == null ? null : conversation.lastAgent());
        facts.add(new Fact.Opened(wrote.key(), wrote.contact(), origin, lastWord, 1, demands));
        return id;
    }

    private static void record(Unfolding facts, String interactionId, Input.CustomerWrote wrote) {
        facts.add(new Fact.MessageRecorded(
                interactionId,
                facts.nextSeq(interactionId),
                wrote.messageId(),
                facts.state().lastPosition() + 1,
                Author.CUSTOMER,
                null,
                wrote.at(),
                false));
        SilenceRules.spoke(facts, interactionId);
    }

    private static void noteContact(Unfolding facts, Contact contact) {
        Contact known = facts.state().contact();
        Contact next = known.updatedBy(contact);
        if (!next.equals(known)) {
            facts.add(new Fact.ContactChanged(next));
        }
    }
}
