package org.pasokh.gateway.social.thread;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A conversation and the chat it is held in.
///
/// @param account its name, of [org.pasokh.gateway.social.provider.AccountId]
/// @param heardAt when the customer was last heard: a reply window is counted from then
@Document("social-conversations")
public record SocialConversation(@Id String key, String account, String entryPoint, String chat, Instant heardAt) {}
