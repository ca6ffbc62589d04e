package org.pasokh.interaction.conversation.domain;

import java.util.Optional;

/// What comes of a customer's wish to be called back, or written to, instead of waiting in person.
final class CallbackRules {

    private CallbackRules() {}

    /// Only of who waits, and once: whoever asks again has what they asked for.
    static Decision asked(Conversation conversation, Input.CallbackAsked asked) {
        Interaction latest = conversation.latest();
        if (!(latest.phase() instanceof Phase.Waiting(Visit waiting))
                || waiting.visitId().isEmpty()
                || latest.callback() != null) {
            return new Decision.Nothing();
        }
        String visit = waiting.visitId().get();
        Unfolding facts = new Unfolding(conversation);
        Callback callback = Callback.asked("callback-" + visit, asked.wish(), waiting.pool());
        facts.add(new Fact.CallbackAsked(latest.id(), callback, asked.wish().customer(), visit));
        return facts.decision();
    }

    /// Of who has not been here before: nobody is asked for a place in the line, but for the callback at once.
    static void open(Unfolding facts, String interactionId, CallbackWish wish, String pool) {
        facts.add(new Fact.VisitRequeued(interactionId));
        Callback callback = Callback.asked("callback-" + interactionId, wish, pool);
        facts.add(new Fact.CallbackAsked(interactionId, callback, wish.customer(), null));
    }

    /// Who waits in person waits on, who does not is told that nobody will come.
    static Decision refused(Conversation conversation, Input.CallbackRefused refused) {
        Optional<Interaction> found = conversation
                .find(refused.interactionId())
                .filter(it -> it.callback() != null && !it.callback().agreed());
        if (found.isEmpty()) {
            return new Decision.Nothing();
        }
        Interaction interaction = found.get();
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.CallbackOver(interaction.id()));
        if (interaction.phase() instanceof Phase.Waiting) {
            CallbackNews news = CallbackNews.refused(refused.why(), refused.freeTimes());
            if (interaction.visits().isEmpty()) {
                facts.add(new Fact.Ended(
                        interaction.id(), facts.nextSeq(interaction.id()), Author.CUSTOMER, refused.at()));
                facts.announceCallback(interaction.id(), Standing.ENDED, news, refused.at());
                facts.add(new Fact.Closed(interaction.id(), facts.nextSeq(interaction.id()), null, refused.at()));
            } else {
                facts.announceCallback(interaction.id(), Standing.WAITING, news, refused.at());
            }
        }
        return facts.decision();
    }

    static Decision cancelled(Conversation conversation) {
        Callback callback = conversation.latest().callback();
        if (callback == null) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.CancelAsked(callback.id(), callback.pool()));
        return facts.decision();
    }

    static Decision agreed(Conversation conversation, Input.CallbackAgreed agreed) {
        Optional<Interaction> found = of(conversation, agreed.interactionId(), agreed.callbackId());
        if (found.isEmpty()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        Callback callback = found.get().callback();
        if (callback != null) {
            Callback now = callback.agreed(agreed.promisedBy(), agreed.pool());
            facts.add(new Fact.CallbackAgreed(agreed.interactionId(), now));
            facts.announceCallback(agreed.interactionId(), Standing.CALLBACK, now.news(), agreed.at());
        }
        return facts.decision();
    }

    /// What is asked about it goes to the other pool from here on.
    static Decision handedOver(Conversation conversation, Input.CallbackHandedOver handed) {
        Optional<Callback> callback = of(conversation, handed.interactionId(), handed.callbackId())
                .flatMap(interaction -> Optional.ofNullable(interaction.callback()));
        if (callback.isEmpty()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        Callback moved = callback.get().in(handed.toPool());
        facts.add(new Fact.CallbackHandedOver(handed.interactionId(), moved));
        return facts.decision();
    }

    static Decision ended(Conversation conversation, Input.CallbackEnded ended) {
        Optional<Interaction> found = of(conversation, ended.interactionId(), ended.callbackId());
        if (found.isEmpty()) {
            return new Decision.Nothing();
        }
        Unfolding facts = new Unfolding(conversation);
        facts.add(new Fact.CallbackOver(ended.interactionId()));
        if (ended.unanswered() && found.get().phase() instanceof Phase.Waiting) {
            RouterRules.close(facts, found.get(), Author.CUSTOMER, null, ended.at());
        }
        return facts.decision();
    }

    private static Optional<Interaction> of(Conversation conversation, String interactionId, String callbackId) {
        return conversation.find(interactionId).filter(it -> it.isCalledBackAs(callbackId));
    }
}
