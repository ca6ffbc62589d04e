package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pasokh.gateway.chat.domain.CallbackWish;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.GatewayFrame.Done;
import org.pasokh.gateway.chat.domain.GatewayFrame.Refused;
import org.pasokh.gateway.chat.domain.GatewayFrame.Ticked;
import org.pasokh.gateway.chat.domain.GatewayFrame.Unavailable;
import org.pasokh.gateway.chat.domain.MessageOrder;
import org.pasokh.gateway.chat.domain.Question;
import org.pasokh.gateway.chat.domain.Rating;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.Refusal;
import org.pasokh.gateway.chat.domain.SharedFile;
import org.pasokh.gateway.chat.domain.Visitor;
import org.pasokh.gateway.chat.domain.VisitorFrame;
import org.pasokh.gateway.chat.domain.VisitorFrame.Message;
import org.pasokh.gateway.chat.domain.VisitorMessage;
import org.pasokh.gateway.chat.domain.VisitorText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A welcomed visitor's chat on one connection. Its frames are dealt with one after the other, each to its end on the
/// log, so that the log has them in the order in which they were typed.
final class OpenChat {

    private static final Logger LOG = LoggerFactory.getLogger(OpenChat.class);
    private static final long RETRY_AFTER_SECONDS = 2;
    private static final Duration TYPING_EVERY = Duration.ofSeconds(3);
    private static final int REMEMBERED_RECEIPTS = 2_000;

    private final Parts parts;
    private Visitor visitor;
    private final LiveOutlet outlet;
    private final Set<String> reported = new HashSet<>();
    private MessageOrder order;
    private long lastNumber;
    private Instant lastTyping = Instant.EPOCH;

    OpenChat(Parts parts, Welcoming.Outcome.Welcomed welcomed) {
        this.parts = parts;
        this.visitor = welcomed.visitor();
        this.outlet = welcomed.outlet();
        this.order = welcomed.order();
        this.lastNumber = welcomed.lastNumber();
    }

    void message(Message message, Instant at) {
        switch (order.judge(message.number())) {
            case WRITE -> write(message, at);
            case HOLD -> outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
            case OUT_OF_ORDER -> outlet.close(Closing.OUT_OF_ORDER);
        }
    }

    private void write(Message message, Instant at) {
        switch (VisitorText.of(message.text())) {
            case VisitorText.Bad(Refusal refusal)
            when refusal != Refusal.TEXT_EMPTY || message.files().isEmpty() -> refuse(message, refusal);
            case VisitorText.Bad _ -> write(message, "", at);
            case VisitorText.Good(String text) -> write(message, text, at);
        }
    }

    private void refuse(Message message, Refusal refusal) {
        order = order.settled(message.number());
        outlet.send(new Refused(message.number(), refusal));
    }

    private void write(Message message, String text, Instant at) {
        List<SharedFile> files;
        try {
            files = handedIn(message);
        } catch (RuntimeException e) { // the database is away
            LOG.warn("chat session {}: files cannot be looked at, the database is away", visitor.session());
            order = order.failed(message.number());
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
            return;
        }
        if (files.size() < message.files().size()) {
            refuse(message, Refusal.UNKNOWN_FILE);
        } else {
            write(new VisitorMessage(visitor, message.number(), text, at, files));
        }
    }

    /// Those that are there; they stay, as the log is going to speak of them.
    private List<SharedFile> handedIn(Message message) {
        if (message.files().isEmpty()) {
            return List.of();
        }
        List<SharedFile> found = message.files().stream()
                .flatMap(sent -> parts.files().find(visitor.session(), sent).stream())
                .toList();
        parts.files().keep(found);
        return found;
    }

    private void write(VisitorMessage message) {
        String messageId = parts.log().idOf(visitor.session(), message.number());
        if (!reaches(parts.log().write(message))) {
            order = order.failed(message.number());
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
            return;
        }
        order = order.settled(message.number());
        lastNumber = Math.max(lastNumber, message.number());
        outlet.send(new Ticked(message.number(), messageId, message.at()));
    }

    void typing(Instant at) {
        if (!at.isBefore(lastTyping.plus(TYPING_EVERY))) {
            lastTyping = at;
            parts.log().typing(visitor.session(), at);
        }
    }

    void receipt(String messageId, Receipt receipt, Instant at) {
        if (reported.contains(messageId + receipt)) {
            return;
        }
        try {
            if (isAgentMessage(messageId)) {
                report(messageId, receipt, at);
            } else {
                outlet.send(new Refused(null, Refusal.UNKNOWN_MESSAGE));
            }
        } catch (RuntimeException e) { // the database is away
            LOG.warn("chat session {}: a receipt cannot be checked, the database is away", visitor.session());
            outlet.close(Closing.UNREACHABLE);
        }
    }

    private void report(String messageId, Receipt receipt, Instant at) {
        if (!reaches(parts.log().report(visitor.session(), messageId, receipt, at))) {
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
        } else if (reported.size() < REMEMBERED_RECEIPTS) {
            reported.add(messageId + receipt);
        }
    }

    void callback(VisitorFrame.Callback asked, Instant at) {
        var typed =
                new ReadingWishes.Typed(visitor.session(), visitor.entryPoint(), asked.phone(), asked.time(), null, at);
        switch (new ReadingWishes(parts).read(typed)) {
            case ReadingWishes.Reading.Bad(Refusal why) -> outlet.send(new Refused(null, why));
            case ReadingWishes.Reading.NotYet() -> outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
            case ReadingWishes.Reading.Good(CallbackWish wish) -> ask(wish);
        }
    }

    private void ask(CallbackWish wish) {
        if (!reaches(parts.log().askCallback(wish))) {
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
        }
    }

    /// From here on it goes with whatever is written.
    void about(Map<String, String> answers) {
        List<Question> questions = parts.questions().getOrDefault(visitor.entryPoint(), List.of());
        visitor = visitor.with(visitor.details().answering(questions, answers, parts.phones()));
    }

    void rate(VisitorFrame.Rate rate, Instant at) {
        Rating rating = new Rating(visitor.session(), visitor.entryPoint(), rate.score(), rate.comment(), at);
        outlet.send(reaches(parts.log().rate(rating)) ? new Done("rate") : new Unavailable(RETRY_AFTER_SECONDS));
    }

    void copy(String email, Instant at) {
        try {
            outlet.send(
                    switch (parts.copies().send(visitor, email, parts.transcripts(), at)) {
                        case SendingCopies.Outcome.Taken() -> new Done("copy");
                        case SendingCopies.Outcome.Refused(Refusal why) -> new Refused(null, why);
                        case SendingCopies.Outcome.Unavailable() -> new Unavailable(RETRY_AFTER_SECONDS);
                    });
        } catch (RuntimeException e) { // the database is away
            LOG.warn("chat session {}: a copy cannot be made, the database is away", visitor.session());
            outlet.close(Closing.UNREACHABLE);
        }
    }

    void cancelCallback(Instant at) {
        if (!reaches(parts.log().cancelCallback(visitor.session(), visitor.entryPoint(), at))) {
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
        }
    }

    void leave(Instant at) {
        Departure departure = Departure.left(visitor.session(), visitor.entryPoint(), lastNumber, at);
        if (order.held() || !reaches(parts.log().depart(departure))) {
            outlet.send(new Unavailable(RETRY_AFTER_SECONDS));
        }
    }

    /// The connection is over.
    void end() {
        outlet.closed();
        parts.connections().detach(visitor.session(), outlet);
    }

    private boolean isAgentMessage(String messageId) {
        return outlet.hasToldOfAgent(messageId) || parts.transcripts().holdsAgentMessage(visitor.session(), messageId);
    }

    private boolean reaches(CompletableFuture<Void> written) {
        try {
            written.join();
            parts.reach().reached(parts.clock().instant());
            return true;
        } catch (CompletionException e) {
            parts.reach().missed(parts.clock().instant());
            return false;
        }
    }
}
