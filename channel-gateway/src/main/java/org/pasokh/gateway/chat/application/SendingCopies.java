package org.pasokh.gateway.chat.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.CopyWords;
import org.pasokh.gateway.chat.domain.EmailAddress;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.Visitor;
import org.pasokh.gateway.letter.domain.Copy;
import org.pasokh.gateway.letter.domain.Letters;

/// Sends visitors what was said. Only of conversations that somebody has answered, and a few times: the mail bears the
/// business's name, and whoever may have it sent with words of their own to anybody is a nuisance.
public final class SendingCopies {

    private static final String EVERYBODY = "everybody";

    private final Letters letters;
    private final Map<String, String> mailboxes;
    private final CopyWords words;
    private final BinaryOperator<String> idOf;
    private final Allowance each;
    private final Allowance all;

    /// @param mailboxes in whose name, by entry point
    /// @param idOf makes the id of a copy, of session and what tells it from the session's others
    /// @param each what one session may ask for
    public SendingCopies(
            Letters letters,
            Map<String, String> mailboxes,
            CopyWords words,
            BinaryOperator<String> idOf,
            Allowance each,
            Allowance all) {
        this.letters = letters;
        this.mailboxes = Map.copyOf(mailboxes);
        this.words = words;
        this.idOf = idOf;
        this.each = each;
        this.all = all;
    }

    /// What comes of asking for one.
    sealed interface Outcome {
        /// It will be sent.
        record Taken() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /// Neither yes nor no; it may be asked for again.
        record Unavailable() implements Outcome {}
    }

    Outcome send(Visitor visitor, String typed, Transcripts transcripts, Instant now) {
        String mailbox = mailboxes.get(visitor.entryPoint());
        Optional<String> address = EmailAddress.read(typed);
        if (mailbox == null || address.isEmpty()) {
            return new Outcome.Refused(Refusal.EMAIL_INVALID);
        }
        List<TranscriptEntry> said = transcripts.entries(visitor.session(), 0, Welcoming.MOST_ENTRIES);
        if (said.stream().noneMatch(entry -> entry.author() == Author.AGENT)) {
            return new Outcome.Refused(Refusal.NOTHING_SAID);
        }
        if (!each.take(visitor.session(), now) || !all.take(EVERYBODY, now)) {
            return new Outcome.Refused(Refusal.TOO_MANY_COPIES);
        }
        Copy copy = new Copy(
                idOf.apply(
                        visitor.session(), address.get() + "/" + said.getLast().messageId()),
                mailbox,
                address.get(),
                words.subject(visitor.language()),
                words.text(said, visitor.language()),
                now);
        return letters.send(copy) ? new Outcome.Taken() : new Outcome.Unavailable();
    }
}
