package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.util.Optional;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.pasokh.gateway.chat.domain.LogMarks.Marks;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a visitor, after the welcome, what stood on the log then but not yet in the transcript. Without this a message
/// that this gateway read before the connection was there, and that is stored only after, would reach the page never.
///
/// What is stored is told at every look: what the groups have committed only says when nothing can be missing any more.
/// It may lag far behind what they have stored, for as long as nobody writes.
final class CatchingUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final LogMarks marks;
    private final Transcripts transcripts;
    private final Later later;

    CatchingUp(LogMarks marks, Transcripts transcripts, Later later) {
        this.marks = marks;
        this.transcripts = transcripts;
        this.later = later;
    }

    /// @param missing what the log held when the connection was registered
    /// @param after the position up to which the welcome was complete
    void follow(String session, LiveOutlet outlet, Marks missing, long after) {
        lookIn(FIRST_PAUSE, new Gap(session, outlet, missing, after));
    }

    private record Gap(String session, LiveOutlet outlet, Marks missing, long after) {

        Gap from(long position) {
            return new Gap(session, outlet, missing, position);
        }
    }

    private void lookIn(Duration pause, Gap gap) {
        later.in(pause, () -> {
            if (!gap.outlet().isClosed()) {
                look(gap).ifPresent(left -> lookIn(longer(pause), left));
            }
        });
    }

    /// What is left of the gap afterwards.
    private Optional<Gap> look(Gap gap) {
        try {
            Marks now = marks.read(gap.session()).join();
            ChatSession session = transcripts.session(gap.session());
            gap.outlet().stored(session, transcripts.entries(session.id(), gap.after(), Welcoming.MOST_ENTRIES));
            return now.cover(gap.missing()) ? Optional.empty() : Optional.of(gap.from(session.settledPosition()));
        } catch (RuntimeException e) { // the log or the database is away: the gap stays open
            LOG.debug("chat session {} cannot catch up yet", gap.session());
            return Optional.of(gap);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
