package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;

class WatchingLogTest {

    private final Gateway gateway = new Gateway();
    private final RecordingSocket socket = new RecordingSocket();
    private final WatchingLog watching =
            new WatchingLog(gateway.marks, gateway.reach, gateway.register, Duration.ofSeconds(10), gateway.clock);

    @Test
    void visitors_are_sent_away_when_the_log_stays_away() {
        gateway.welcoming().welcome(new Hello(null, "fa", null, null), "shop", socket);
        gateway.marks.areAway(true);
        watching.look();
        assertThat(socket.closing()).isNull();

        gateway.clock.advance(Duration.ofSeconds(10));
        watching.look();

        assertThat(socket.closing()).isEqualTo(Closing.UNREACHABLE);
    }

    @Test
    void a_short_absence_sends_nobody_away() {
        gateway.welcoming().welcome(new Hello(null, "fa", null, null), "shop", socket);
        gateway.marks.areAway(true);
        watching.look();
        gateway.clock.advance(Duration.ofSeconds(6));
        gateway.marks.areAway(false);
        watching.look();
        gateway.marks.areAway(true);
        watching.look();
        gateway.clock.advance(Duration.ofSeconds(6));
        watching.look();

        assertThat(socket.closing()).isNull();
    }

    @Test
    void a_log_that_answers_is_there_again() {
        gateway.reach.missed(gateway.clock.instant());

        watching.look();

        assertThat(gateway.reach.isThere()).isTrue();
    }
}
