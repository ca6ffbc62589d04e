package org.pasokh.gateway.social.media;

import org.pasokh.gateway.social.provider.MediaRef;

/// A file that belongs to a customer's message and is still at the provider.
///
/// @param ordinal which of the message's, from 1
/// @param revision the message's; 0 of one that was not edited
public record AwaitedFile(String key, String messageId, int ordinal, long revision, MediaRef media) {}
