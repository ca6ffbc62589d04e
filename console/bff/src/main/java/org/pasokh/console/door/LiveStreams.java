package org.pasokh.console.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.stereotype.Component;

/// The open streams. Each passes on what comes as it comes, and ends with its session, after silence, when it is old,
/// and with the service.
@Component
class LiveStreams {

    private final Clock clock = Clock.systemUTC();
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Duration silence;
    private final Duration longest;

    LiveStreams(DoorSettings settings) {
        silence = settings.streamSilence();
        longest = settings.streamLongest();
    }

    /// Copies until either side ends it.
    ///
    /// @param silent runs when it is ended for its silence
    void pass(String session, InputStream from, HttpServletResponse to, Runnable silent) throws IOException {
        var stream = new LiveStream(session, from, silent, clock.instant());
        open.add(stream);
        try {
            to.setHeader("X-Accel-Buffering", "no");
            to.flushBuffer();
            stream.copy(to.getOutputStream(), clock);
        } finally {
            open.remove(stream);
            stream.end();
        }
    }

    @EventListener
    void sessionOver(SessionDestroyedEvent event) {
        endIf(stream -> stream.session.equals(event.getId()));
    }

    @EventListener
    void serviceStops(ContextClosedEvent event) {
        endIf(any -> true);
    }

    @Scheduled(fixedDelay = 1_000)
    void endWhatHangs() {
        Instant now = clock.instant();
        open.stream()
                .filter(stream -> stream.lastAt.plus(silence).isBefore(now))
                .forEach(LiveStream::endForSilence);
        endIf(stream -> stream.openedAt.plus(longest).isBefore(now));
    }

    private void endIf(Predicate<LiveStream> over) {
        open.stream().filter(over).forEach(LiveStream::end);
    }

    private static final class LiveStream {

        private final String session;
        private final InputStream from;
        private final Runnable silent;
        private final Instant openedAt;
        private volatile Instant lastAt;

        LiveStream(String session, InputStream from, Runnable silent, Instant now) {
            this.session = session;
            this.from = from;
            this.silent = silent;
            this.openedAt = now;
            this.lastAt = now;
        }

        void copy(OutputStream to, Clock clock) throws IOException {
            byte[] buffer = new byte[8192];
            int length;
            while ((length = read(buffer)) >= 0) {
                lastAt = clock.instant();
                to.write(buffer, 0, length);
                to.flush();
            }
        }

        /// The end by this side and the end by the other look the same to the browser, which comes again.
        private int read(byte[] buffer) {
            try {
                return from.read(buffer);
            } catch (IOException e) {
                return -1;
            }
        }

        void endForSilence() {
            silent.run();
            end();
        }

        void end() {
            try {
                from.close();
            } catch (IOException e) {
                // it was ending anyway
            }
        }
    }
}
