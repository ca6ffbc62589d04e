package org.pasokh.gateway.chat.domain;

class InMemoryTranscriptsTest extends TranscriptsSuite {

    private final InMemoryTranscripts transcripts = new InMemoryTranscripts();

    @Override
    protected Transcripts transcripts() {
        return transcripts;
    }
}
