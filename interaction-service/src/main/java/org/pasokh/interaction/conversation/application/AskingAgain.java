package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again for visits that never showed up in their queue. Every replica may do so at any time.
public final class AskingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAgain.class);

    private final ConversationRules rules;
    private final Conversations conversations;

    public AskingAgain(Ports ports) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
    }

    public void askAgain(Instant now) {
        conversations.unconfirmed(now).forEach(key -> askAgain(key, now));
    }

    private void askAgain(String key, Instant now) {
        Decision decision = conversations.decide(
                key,
                new Cause("ask-again/" + key + "/" + now, now),
                current -> rules.decide(current.orElse(null), new Input.Elapsed(now)));
        if (decision instanceof Decision.Happened(var next, var _)) {
            LOG.warn(
                    "conversation.visit-asked-again interaction={}",
                    next.latest().id());
        }
    }
}
