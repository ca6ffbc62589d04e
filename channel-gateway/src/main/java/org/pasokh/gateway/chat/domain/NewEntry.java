package org.pasokh.gateway.chat.domain;

/// A message to be added to a session's transcript.
///
/// @param entry without a position yet
public record NewEntry(String session, String entryPoint, TranscriptEntry entry) {}
