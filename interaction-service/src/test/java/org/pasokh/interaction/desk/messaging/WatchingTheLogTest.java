package org.pasokh.interaction.desk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.Subscription;
import org.pasokh.interaction.desk.view.Subscription.Next;

class WatchingTheLogTest {

    private boolean isTrue = true;
    private final Cursor start = Cursor.start(1, new long[1], new long[1]);
    private final LiveView view = new LiveView(List.of(), start);
    private final CurrentView current = new CurrentView();
    private final WatchingTheLog log = new WatchingTheLog(current);

    @BeforeEach
    void follow() {
        current.follow(view, () -> isTrue);
    }

    @Test
    void a_desk_of_a_true_view_is_left_alone() throws InterruptedException {
        Subscription stream = view.subscribe("sara", start).orElseThrow();

        log.look();

        assertThat(stream.take(Duration.ZERO)).isInstanceOf(Next.Quiet.class);
    }

    @Test
    void a_desk_of_a_view_that_is_no_longer_true_is_sent_away() throws InterruptedException {
        Subscription stream = view.subscribe("sara", start).orElseThrow();
        isTrue = false;

        log.look();

        assertThat(stream.take(Duration.ZERO)).isInstanceOf(Next.End.class);
    }

    @Test
    void who_was_just_coming_in_is_sent_away_too() throws InterruptedException {
        isTrue = false;
        log.look();
        Subscription late = view.subscribe("sara", start).orElseThrow();

        log.look();

        assertThat(late.take(Duration.ZERO)).isInstanceOf(Next.End.class);
    }

    @Test
    void once_it_is_true_again_desks_may_stay() throws InterruptedException {
        isTrue = false;
        log.look();
        isTrue = true;
        Subscription stream = view.subscribe("sara", start).orElseThrow();

        log.look();

        assertThat(current.get()).contains(view);
        assertThat(stream.take(Duration.ZERO)).isInstanceOf(Next.Quiet.class);
    }
}
