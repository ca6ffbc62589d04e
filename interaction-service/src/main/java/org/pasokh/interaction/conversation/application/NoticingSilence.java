package org.pasokh.interaction.conversation.application;

import java.time.Duration;
import java.time.Instant;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Input;

/// Tells the router of customers who were answered and have long been silent. Every replica may do so at any time.
public final class NoticingSilence {

    private final ConversationRules rules;
    private final Conversations conversations;
    private final Duration longest;

    /// @param longest how long an answered customer may be silent
    public NoticingSilence(Ports ports, Duration longest) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.longest = longest;
    }

    public void notice(Instant now) {
        Instant answeredBy = now.minus(longest);
        for (String key : conversations.unansweredSince(answeredBy)) {
            conversations.decide(
                    key,
                    new Cause("silence/" + key + "/" + now, now),
                    current -> rules.decide(current.orElse(null), new Input.Silent(answeredBy)));
        }
    }
}
