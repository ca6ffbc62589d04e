package org.pasokh.gateway.social.thread;

import org.pasokh.contracts.contact.ContactInbound;

/// Something to be told on `contact.inbound`, under an id of its own.
///
/// @param key the conversation
public record InboundEvent(String id, String key, ContactInbound event) {}
