package org.pasokh.gateway.chat.application;

import java.util.List;
import org.pasokh.gateway.chat.domain.Announcement;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.InMemoryTranscripts;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.Transcripts;

/// Something happens just while it is being read.
final class InterruptedTranscripts implements Transcripts {

    private final Transcripts inner = new InMemoryTranscripts();
    Runnable whileReading = () -> {};

    @Override
    public ChatSession session(String id) {
        whileReading.run();
        return inner.session(id);
    }

    @Override
    public List<TranscriptEntry> entries(String session, long after, int atMost) {
        return inner.entries(session, after, atMost);
    }

    @Override
    public boolean holdsAgentMessage(String session, String messageId) {
        return inner.holdsAgentMessage(session, messageId);
    }

    @Override
    public boolean holdsFile(String session, String contentId) {
        return inner.holdsFile(session, contentId);
    }

    @Override
    public void add(NewEntry added) {
        inner.add(added);
    }

    @Override
    public void announce(Announcement announcement) {
        inner.announce(announcement);
    }

    @Override
    public void seen(String messageId) {
        inner.seen(messageId);
    }

    @Override
    public void note(String messageId, Receipt receipt) {
        inner.note(messageId, receipt);
    }
}
