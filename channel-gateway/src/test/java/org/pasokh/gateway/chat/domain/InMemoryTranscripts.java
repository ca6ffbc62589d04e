package org.pasokh.gateway.chat.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;

/// Transcripts that are forgotten with the test.
public final class InMemoryTranscripts implements Transcripts {

    private final Map<String, ChatSession> sessions = new HashMap<>();
    private final Map<String, List<TranscriptEntry>> entries = new HashMap<>();

    @Override
    public synchronized ChatSession session(String id) {
        return sessions.getOrDefault(id, ChatSession.fresh(id));
    }

    @Override
    public synchronized List<TranscriptEntry> entries(String session, long after, int atMost) {
        List<TranscriptEntry> all = entries.getOrDefault(session, List.of()).stream()
                .filter(entry -> positionOf(entry) > after)
                .toList();
        return List.copyOf(all.subList(Math.max(0, all.size() - atMost), all.size()));
    }

    @Override
    public synchronized boolean holdsAgentMessage(String session, String messageId) {
        return entries.getOrDefault(session, List.of()).stream()
                .anyMatch(entry -> entry.messageId().equals(messageId) && entry.author() == Author.AGENT);
    }

    @Override
    public synchronized boolean holdsFile(String session, String contentId) {
        return entries.getOrDefault(session, List.of()).stream()
                .flatMap(entry -> entry.files() == null ? Stream.of() : entry.files().stream())
                .anyMatch(file -> file.id().equals(contentId));
    }

    @Override
    public synchronized void add(NewEntry added) {
        List<TranscriptEntry> transcript = entries.computeIfAbsent(added.session(), _ -> new ArrayList<>());
        TranscriptEntry entry = added.entry();
        if (transcript.stream().anyMatch(there -> there.messageId().equals(entry.messageId()))) {
            return;
        }
        long position = transcript.size() + 1L;
        transcript.add(new TranscriptEntry(
                position,
                entry.messageId(),
                entry.author(),
                entry.authorName(),
                entry.text(),
                entry.at(),
                entry.number(),
                null,
                entry.files()));
        ChatSession now = session(added.session());
        long lastNumber = entry.number() == null ? now.lastNumber() : Math.max(now.lastNumber(), entry.number());
        sessions.put(
                now.id(),
                new ChatSession(
                        now.id(),
                        now.state(),
                        now.agentName(),
                        now.stateSince(),
                        now.stateSeq(),
                        lastNumber,
                        position,
                        now.callback()));
    }

    @Override
    public synchronized void announce(Announcement announced) {
        ChatSession now = session(announced.session());
        if (now.stateSeq() >= announced.seq()) {
            return;
        }
        sessions.put(
                now.id(),
                new ChatSession(
                        now.id(),
                        announced.state(),
                        announced.agentName(),
                        announced.at(),
                        announced.seq(),
                        now.lastNumber(),
                        now.settledPosition(),
                        announced.callback()));
    }

    @Override
    public synchronized void seen(String messageId) {
        note(Author.CUSTOMER, messageId, Receipt.READ);
    }

    @Override
    public synchronized void note(String messageId, Receipt receipt) {
        note(Author.AGENT, messageId, receipt);
    }

    private void note(Author author, String messageId, Receipt receipt) {
        entries.values()
                .forEach(transcript -> transcript.replaceAll(
                        entry -> entry.author() == author ? noted(entry, messageId, receipt) : entry));
    }

    private static TranscriptEntry noted(TranscriptEntry entry, String messageId, Receipt receipt) {
        boolean further = entry.delivery() == null || entry.delivery().compareTo(receipt) < 0;
        if (!entry.messageId().equals(messageId) || !further) {
            return entry;
        }
        return new TranscriptEntry(
                entry.position(),
                messageId,
                entry.author(),
                entry.authorName(),
                entry.text(),
                entry.at(),
                entry.number(),
                receipt,
                entry.files());
    }

    private static long positionOf(TranscriptEntry entry) {
        return entry.position() == null ? 0 : entry.position();
    }
}
