package org.pasokh.gateway.email.translation;

import java.time.InstantSource;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.contact.RawContact;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.contracts.contact.RawContact.RawPost;
import org.pasokh.platform.deadletter.DeadLetter;
import org.pasokh.platform.deadletter.DeadLetters;
import org.pasokh.platform.inbox.EventHandler;
import org.pasokh.platform.inbox.LogPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Translates what is on `contact.raw` and tells the log what came of it.
public final class HearingRawMail implements EventHandler<RawContact> {

    public static final String NAME = "mail-translation";

    private static final Logger LOG = LoggerFactory.getLogger(HearingRawMail.class);

    private final TranslatingMail translating;
    private final Telling telling;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    /// Who hears of it.
    public interface Telling {

        /// Returns when the log has it.
        void translated(Translation.Translated translated);

        /// @param raw the mail's id
        void ignored(String raw, Translation.Reason reason);
    }

    public HearingRawMail(TranslatingMail translating, Telling telling, DeadLetters deadLetters, InstantSource clock) {
        this.translating = translating;
        this.telling = telling;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public void handle(Envelope<RawContact> envelope, LogPosition position) {
        switch (envelope.event()) {
            case RawMail mail -> hear(envelope, mail, position);
            case RawPost _ -> {
                // social's to read
            }
        }
    }

    private void hear(Envelope<RawContact> envelope, RawMail mail, LogPosition position) {
        switch (translating.translate(envelope.id(), mail)) {
            case Translation.Translated translated -> telling.translated(translated);
            case Translation.Ignored ignored -> {
                telling.ignored(envelope.id(), ignored.reason());
                LOG.info(
                        "mail.ignored id={} entryPoint={} reason={}",
                        envelope.id(),
                        mail.entryPoint(),
                        ignored.reason());
            }
            case Translation.Unreadable unreadable -> deadLetters.add(letter(envelope, position, unreadable.reason()));
        }
    }

    private DeadLetter letter(Envelope<RawContact> envelope, LogPosition at, String reason) {
        var origin = new DeadLetter.Origin(at.topic(), at.partition(), at.offset(), envelope.key(), at.appendedAt());
        return new DeadLetter(
                DeadLetter.idOf(NAME, origin),
                NAME,
                origin,
                EventCodec.headers(envelope),
                EventCodec.value(envelope.event()),
                reason,
                1,
                clock.instant());
    }
}
