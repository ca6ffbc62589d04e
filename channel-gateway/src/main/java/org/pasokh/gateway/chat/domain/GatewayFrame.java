package org.pasokh.gateway.chat.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the gateway says to a visitor's page.
public sealed interface GatewayFrame
        permits GatewayFrame.Welcome,
                GatewayFrame.Ticked,
                GatewayFrame.Refused,
                GatewayFrame.Unavailable,
                GatewayFrame.State,
                GatewayFrame.Entry,
                GatewayFrame.Typing,
                GatewayFrame.Pong,
                GatewayFrame.Seen,
                GatewayFrame.Done,
                TranscriptEntry {

    /// The session begins or goes on.
    ///
    /// @param lastNumber the highest number known to be on the log
    /// @param position up to here nothing will ever be added to the transcript
    record Welcome(
            String token,
            ChatState state,
            @Nullable String agentName,
            long lastNumber,
            long position,
            List<TranscriptEntry> transcript,
            @Nullable Instant promisedBy,
            @Nullable Instant notBefore)
            implements GatewayFrame {
        public Welcome {
            transcript = List.copyOf(transcript);
        }
    }

    /// A message is on the log.
    record Ticked(long number, String messageId, Instant at) implements GatewayFrame {}

    /// A frame was not taken and will not be.
    record Refused(@Nullable Long number, Refusal refusal) implements GatewayFrame {}

    /// The log cannot be reached: nothing that is not ticked was taken. Or a callback was not, as nobody knows yet when
    /// the entry point is open.
    record Unavailable(long retryAfterSeconds) implements GatewayFrame {}

    /// Where the conversation stands.
    ///
    /// @param seq tells which of two is newer; the page has no use for it
    /// @param leftName who has left a conversation that the agent goes on with
    record State(
            ChatState state,
            @Nullable String agentName,
            Instant at,
            long seq,
            CallbackNews callback,
            @Nullable String leftName)
            implements GatewayFrame {

        public State(ChatState state, @Nullable String agentName, Instant at, long seq) {
            this(state, agentName, at, seq, CallbackNews.NONE, null);
        }
    }

    /// How the entry point stands.
    ///
    /// @param expectedWait not known, or not worth saying, if null
    /// @param openings in the days to come; null where it is always open
    record Entry(
            EntryState state,
            @Nullable ExpectedWait expectedWait,
            @Nullable Instant opensAt,
            @Nullable List<Opening> openings)
            implements GatewayFrame {

        /// For so long a time to be called at may be named.
        private static final Duration AHEAD = Duration.ofDays(7);

        public Entry {
            openings = openings == null ? null : List.copyOf(openings);
        }

        public Entry(EntryState state, @Nullable ExpectedWait expectedWait, @Nullable Instant opensAt) {
            this(state, expectedWait, opensAt, null);
        }

        /// Whether somebody may be called at that time, as far as the calendar says.
        public boolean mayCall(Instant at, Instant now) {
            boolean soon = !at.isBefore(now) && at.isBefore(now.plus(AHEAD));
            return soon && (openings == null || openings.stream().anyMatch(each -> each.holds(at)));
        }

        /// Whether it opens at all in the days to come.
        public boolean opens() {
            return openings == null || !openings.isEmpty();
        }
    }

    /// The agent is writing.
    record Typing() implements GatewayFrame {}

    record Pong() implements GatewayFrame {}

    /// An agent has read what the visitor wrote, up to this message.
    record Seen(String messageId) implements GatewayFrame {}

    /// What was asked for is done, or will be.
    ///
    /// @param what the frame's type that asked for it
    record Done(String what) implements GatewayFrame {}
}
