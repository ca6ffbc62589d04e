package org.pasokh.gateway.chat.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pasokh.gateway.chat.domain.Allowance;
import org.pasokh.gateway.chat.domain.InMemoryTranscripts;
import org.pasokh.gateway.chat.domain.Question;
import org.pasokh.gateway.chat.domain.SessionKeys;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.SiteTokens;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.testing.ManualClock;

/// One gateway's web chat without sockets, log and database.
final class Gateway {

    private static final List<Question> QUESTIONS = List.of(
            new Question("mail", Question.Kind.EMAIL, false, Map.of(), List.of()),
            new Question("topic", Question.Kind.TEXT, false, Map.of("en", "What about?"), List.of()));

    final PaperLetters letters = new PaperLetters();
    final ManualClock clock = ManualClock.atNine();
    final PaperLog log = new PaperLog();
    final ScriptedMarks marks = new ScriptedMarks();
    final Agenda agenda = new Agenda();
    final Connections register = new Connections();
    final Reach reach = new Reach(clock.instant());
    final SessionTokens tokens = new SessionTokens(SessionKeys.of(
            List.of(Base64.getEncoder().encodeToString("a key of thirty-two bytes or so!".getBytes(UTF_8)))));
    final PaperFiles handedIn = new PaperFiles();
    final Transcripts transcripts;
    private final AtomicLong sessions = new AtomicLong();
    private final Parts parts;
    volatile boolean live = true;

    Gateway() {
        this(new InMemoryTranscripts());
    }

    Gateway(Transcripts transcripts) {
        this.transcripts = transcripts;
        this.parts = new Parts(
                tokens,
                () -> "%032x".formatted(sessions.incrementAndGet()),
                register,
                log,
                reach,
                marks,
                transcripts,
                agenda,
                typed -> typed.startsWith("09") ? Optional.of("+98" + typed.substring(1)) : Optional.empty(),
                handedIn,
                (_, token, _) -> token.startsWith("customer-")
                        ? Optional.of(new SiteTokens.Vouched(
                                new VisitorDetails(token.split("!")[0], "Mina Karimi", null, null, List.of()),
                                token.endsWith("!over")))
                        : Optional.empty(),
                Map.of("shop", QUESTIONS),
                new SendingCopies(
                        letters,
                        Map.of("shop", "support"),
                        new PlainCopies(),
                        (session, which) -> session + "/" + which,
                        new Allowance(2, Duration.ofDays(1)),
                        new Allowance(100, Duration.ofDays(1))),
                clock);
    }

    ChatConnection open(Socket socket) {
        return new ChatConnections(parts, () -> live, Duration.ofSeconds(10)).open("shop", socket);
    }

    Welcoming welcoming() {
        return new Welcoming(parts, () -> live);
    }

    String tokenOf(String session) {
        return tokens.issue(session, null, clock.instant());
    }
}
