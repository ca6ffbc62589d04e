package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.Departure;
import org.pasokh.gateway.chat.domain.LostVisitor;
import org.pasokh.gateway.chat.domain.PresentVisitors;
import org.pasokh.testing.ManualClock;

class ReportingLostVisitorsTest {

    private static final Duration LOST_AFTER = Duration.ofMinutes(5);

    private final ManualClock clock = ManualClock.atNine();
    private final Instant start = clock.instant();
    private final PaperLog log = new PaperLog();
    private final Reach logReach = new Reach(start);
    private final Book book = new Book();
    private final ReportingLostVisitors reporting = new ReportingLostVisitors(book, log, logReach, LOST_AFTER, clock);

    @Test
    void a_visitor_who_stays_away_is_reported_once() {
        book.lost.add(new LostVisitor("one", "shop", start));
        clock.advance(LOST_AFTER);

        reporting.report();
        reporting.report();

        assertThat(log.departures).containsExactly(Departure.lost("one", "shop", start));
    }

    @Test
    void the_same_loss_is_the_same_event_whoever_reports_it() {
        Departure here = new LostVisitor("one", "shop", start).departure();
        Departure there = new LostVisitor("one", "shop", start).departure();
        Departure later = new LostVisitor("one", "shop", start.plusMillis(1)).departure();

        assertThat(here).isEqualTo(there);
        assertThat(here.occasion()).isNotEqualTo(later.occasion());
    }

    @Test
    void after_a_start_visitors_first_get_the_time_to_come_back() {
        book.lost.add(new LostVisitor("one", "shop", start.minus(Duration.ofDays(1))));
        clock.advance(LOST_AFTER.minusSeconds(1));
        reporting.report();
        assertThat(log.departures).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        reporting.report();

        assertThat(log.departures).hasSize(1);
    }

    @Test
    void after_the_log_was_away_visitors_first_get_the_time_to_come_back() {
        book.lost.add(new LostVisitor("one", "shop", start));
        logReach.missed(clock.instant());
        passes(LOST_AFTER);
        logReach.reached(clock.instant());
        reporting.report();
        assertThat(log.departures).isEmpty();

        passes(LOST_AFTER);

        assertThat(log.departures).hasSize(1);
    }

    @Test
    void after_the_database_was_away_visitors_first_get_the_time_to_come_back() {
        book.lost.add(new LostVisitor("one", "shop", start));
        clock.advance(LOST_AFTER);
        book.away = true;
        assertThatThrownBy(reporting::report).isInstanceOf(IllegalStateException.class);
        book.away = false;
        reporting.report();
        assertThat(log.departures).isEmpty();

        passes(LOST_AFTER);

        assertThat(log.departures).hasSize(1);
    }

    @Test
    void after_a_standstill_visitors_first_get_the_time_to_come_back() {
        passes(LOST_AFTER);
        book.lost.add(new LostVisitor("one", "shop", clock.instant()));
        clock.advance(Duration.ofHours(8));
        reporting.report();
        passes(LOST_AFTER.minusMinutes(1));
        assertThat(log.departures).isEmpty();

        passes(Duration.ofMinutes(1));

        assertThat(log.departures).hasSize(1);
    }

    @Test
    void what_could_not_be_reported_is_tried_again() {
        book.lost.add(new LostVisitor("one", "shop", start));
        clock.advance(LOST_AFTER);
        log.is(PaperLog.Mood.FAILS);
        reporting.report();
        log.is(PaperLog.Mood.TAKES);

        reporting.report();

        assertThat(log.departures).hasSize(1);
    }

    private void passes(Duration time) {
        for (Instant end = clock.instant().plus(time); clock.instant().isBefore(end); ) {
            clock.advance(Duration.ofMinutes(1));
            reporting.report();
        }
    }

    /// Who is missing, as a test says.
    private static final class Book implements PresentVisitors {

        private final List<LostVisitor> lost = new ArrayList<>();
        private boolean away;

        @Override
        public void seen(Collection<String> sessions, Instant at) {
            lost.removeIf(visitor -> sessions.contains(visitor.session()));
        }

        @Override
        public List<LostVisitor> unseenSince(Instant since, int atMost) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return lost.stream()
                    .filter(visitor -> !visitor.lastSeen().isAfter(since))
                    .toList();
        }

        @Override
        public void reported(LostVisitor visitor) {
            lost.remove(visitor);
        }
    }
}
