package org.pasokh.interaction.conversation.application;

import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Colleagues;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Input;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Interactions.Known;
import org.pasokh.interaction.conversation.domain.Participant;
import org.pasokh.interaction.conversation.domain.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets conversations follow what the router has decided.
public final class FollowingTheRouter {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingTheRouter.class);

    private final ConversationRules rules;
    private final Conversations conversations;
    private final Interactions interactions;
    private final Colleagues colleagues;

    public FollowingTheRouter(Ports ports) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.interactions = ports.interactions();
        this.colleagues = ports.colleagues();
    }

    public void started(String interactionId, Participant participant, Cause cause) {
        String name = colleagues.nameOf(participant.agentId());
        Input input = participant.role() == Role.PRIMARY
                ? new Input.HandlingStarted(interactionId, participant.handling(), name)
                : new Input.ColleagueJoined(interactionId, participant, name);
        follow(interactionId, input, cause);
    }

    public void follow(String interactionId, Input input, Cause cause) {
        Optional<Known> known = interactions.find(interactionId);
        if (known.isEmpty()) {
            LOG.warn("conversation.unknown-interaction interaction={} cause={}", interactionId, cause.id());
            return;
        }
        conversations.decide(
                known.get().conversationKey(), cause, current -> rules.decide(current.orElse(null), input));
    }
}
