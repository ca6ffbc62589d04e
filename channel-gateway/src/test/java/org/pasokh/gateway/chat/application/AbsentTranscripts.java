package org.pasokh.gateway.chat.application;

import java.util.List;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.Transcripts;

/// A database that is away.
final class AbsentTranscripts implements Transcripts {

    @Override
    public ChatSession session(String id) {
        throw new IllegalStateException("away");
    }

    @Override
    public List<TranscriptEntry> entries(String session, long after, int atMost) {
        throw new IllegalStateException("away");
    }

    @Override
    public boolean holdsAgentMessage(String session, String messageId) {
        throw new IllegalStateException("away");
    }

    @Override
    public boolean holdsFile(String session, String contentId) {
        throw new IllegalStateException("away");
    }

    @Override
    public void add(NewEntry added) {
        throw new IllegalStateException("away");
    }

    @Override
    public void announce(Announcement announcement) {
        throw new IllegalStateException("away");
    }

    @Override
    public void seen(String messageId) {
        throw new IllegalStateException("away");
    }

    @Override
    public void note(String messageId, Receipt receipt) {
        throw new IllegalStateException("away");
    }
}
