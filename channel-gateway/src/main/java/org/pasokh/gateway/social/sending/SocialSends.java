package org.pasokh.gateway.social.sending;

import org.pasokh.gateway.sending.SendIntents;

/// The messages to chats that are to be sent, and how far each has come.
public interface SocialSends extends SendIntents<SocialIntent> {

    /// The provider has one more part; nothing is under way.
    void partSent(String messageId, int partsSent);

    /// Nobody knows whether the provider has the part that was under way.
    void doubted(String messageId, int doubts);

    /// The attempt that was begun was none.
    void untried(String messageId);
}
