package org.pasokh.gateway.email.thread;

/// A conversation by mail, as far as answering in it needs.
///
/// @param last the customer's latest mail
public record MailConversation(String key, String account, String entryPoint, CustomerMail last) {}
