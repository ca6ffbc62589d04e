package org.pasokh.platform.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.deadletter.DeadLetter.Origin;

/// What the operators' door says of dead letters.
final class DeadLetterAnswers {

    private DeadLetterAnswers() {}

    record Page(List<Summary> deadLetters) {
        static Page of(List<KeptDeadLetter> letters) {
            return new Page(letters.stream().map(Summary::of).toList());
        }
    }

    record Summary(
            String id,
            DeadLetterState state,
            String source,
            @Nullable Origin origin,
            String reason,
            int attempts,
            Instant at,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {

        static Summary of(KeptDeadLetter kept) {
            DeadLetter letter = kept.letter();
            return new Summary(
                    letter.id(),
                    kept.state(),
                    letter.source(),
                    letter.origin(),
                    letter.reason(),
                    letter.attempts(),
                    letter.at(),
                    kept.settledBy(),
                    kept.settledAt());
        }
    }

    /// @param value the original bytes, in base64 on the wire
    @SuppressWarnings("ArrayRecordComponent") // written to the wire, never compared
    record Whole(Summary summary, Map<String, String> headers, byte[] value) {
        static Whole of(KeptDeadLetter kept) {
            return new Whole(
                    Summary.of(kept), kept.letter().headers(), kept.letter().value());
        }
    }
}
