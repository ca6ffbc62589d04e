package org.pasokh.interaction.conversation.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.pasokh.interaction.conversation.domain.ConversationRules;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Conversations.Cause;
import org.pasokh.interaction.conversation.domain.Input;

/// Tells the router of customers who were answered and have long been silent. Every replica may do so at any time.
public final class NoticingSilence {

    private final ConversationRules rules;
    private final Conversations conversations;
    private final Supplier<SilenceTimes> times;

    /// @param times as they are at each look
    public NoticingSilence(Ports ports, Supplier<SilenceTimes> times) {
        this.rules = ports.rules();
        this.conversations = ports.conversations();
        this.times = times;
    }

    public void notice(Instant now) {
        SilenceTimes known = times.get();
        known.queuesByTime().forEach((time, queues) -> {
            Instant then = now.minus(time);
            notice(conversations.unansweredSince(then, queues), then, now);
        });
        Instant usual = now.minus(known.usual());
        notice(conversations.unansweredSinceElsewhere(usual, known.byQueue().keySet()), usual, now);
    }

    private void notice(List<String> keys, Instant answeredBy, Instant now) {
        for (String key : keys) {
            conversations.decide(
                    key,
                    new Cause("silence/" + key + "/" + now, now),
                    current -> rules.decide(current.orElse(null), new Input.Silent(answeredBy)));
        }
    }
}
