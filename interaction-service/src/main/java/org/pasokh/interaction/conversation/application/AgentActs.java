package org.pasokh.interaction.conversation.application;

import java.util.Optional;
import java.util.function.Function;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Participant;
import org.pasokh.interaction.conversation.domain.Refusal;

/// Lets an agent act in a conversation. The router may have given the agent the interaction a moment ago, and the
/// conversation may not have heard of it yet: then it is told here, as it will be told again on its own way.
final class AgentActs {

    private final ConversationRules rules;
    private final Conversations conversations;
    private final FollowingTheRouter following;
    private final Handlings handlings;

    AgentActs(Ports ports) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.following = new FollowingTheRouter(ports);
        this.handlings = ports.handlings();
    }

    Decision decide(Known known, String agentId, Cause cause, Function<Optional<Conversation>, Input> input) {
        Decision first = decide(known.conversationKey(), cause, input);
        if (!(first instanceof Decision.Refused(Refusal.NotYours _))) {
            return first;
        }
        String interactionId = known.origin().interactionId();
        Optional<Participant> given = handlings.of(interactionId, agentId);
        if (given.isEmpty()) {
            return first;
        }
        Handling handling = given.get().handling();
        following.started(interactionId, given.get(), new Cause(handling.id(), handling.startedAt()));
        return decide(known.conversationKey(), cause, input);
    }

    private Decision decide(String key, Cause cause, Function<Optional<Conversation>, Input> input) {
        return conversations.decide(key, cause, current -> rules.decide(current.orElse(null), input.apply(current)));
    }
}
