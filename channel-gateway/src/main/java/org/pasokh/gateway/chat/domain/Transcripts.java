package org.pasokh.gateway.chat.domain;

import java.util.List;

/// What has been said in the chat sessions, the same for every gateway.
public interface Transcripts {

    /// The session; a fresh one when nothing of it is stored.
    ChatSession session(String id);

    /// The entries after a position, oldest first; only the latest when there are more than `atMost`.
    List<TranscriptEntry> entries(String session, long after, int atMost);

    boolean holdsAgentMessage(String session, String messageId);

    /// Whether a file went along with one of the session's messages.
    boolean holdsFile(String session, String contentId);

    /// Adds a message at the end; one that is there already stays as it is.
    void add(NewEntry added);

    /// Takes note of where a conversation stands, unless something later is known.
    void announce(Announcement announcement);

    /// Takes note that an agent has read this message of the visitor, and those before it.
    void seen(String messageId);

    /// Takes note of how far an agent's message has come; never goes back.
    void note(String messageId, Receipt receipt);
}
