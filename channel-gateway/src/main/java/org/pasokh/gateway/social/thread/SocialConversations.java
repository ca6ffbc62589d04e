package org.pasokh.gateway.social.thread;

import java.util.Optional;

/// The conversations with chats.
public interface SocialConversations {

    Optional<SocialConversation> find(String key);

    /// The customer was heard. An earlier time never replaces a later one.
    void heard(SocialConversation conversation);
}
