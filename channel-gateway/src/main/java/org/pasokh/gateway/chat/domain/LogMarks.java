package org.pasokh.gateway.chat.domain;

import java.util.concurrent.CompletableFuture;

/// How far the log reaches, and how far the transcripts have followed it.
public interface LogMarks {

    /// As of some moment after this call, where this session's messages stand. Fails when the log cannot be reached.
    CompletableFuture<Marks> read(String session);

    /// Ends and stored positions of both directions: everything before a stored position is in the transcript.
    record Marks(long inboundEnd, long inboundStored, long outboundEnd, long outboundStored) {

        /// Whether the transcript, read after these marks, holds all that was on the log at `earlier`.
        public boolean cover(Marks earlier) {
            return inboundStored >= earlier.inboundEnd && outboundStored >= earlier.outboundEnd;
        }
    }
}
