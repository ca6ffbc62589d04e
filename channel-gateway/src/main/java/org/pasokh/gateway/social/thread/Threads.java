package org.pasokh.gateway.social.thread;

/// What is known of chats, and of what was sent to them.
public record Threads(SocialConversations conversations, SentMessages sent) {}
