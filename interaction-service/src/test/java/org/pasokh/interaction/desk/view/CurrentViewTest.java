package org.pasokh.interaction.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.interaction.desk.view.Subscription.Next;

class CurrentViewTest {

    private final Cursor start = Cursor.start(1, new long[1], new long[1]);
    private final LiveView view = new LiveView(List.of(), start);
    private final CurrentView current = new CurrentView();

    @Test
    void a_service_that_stops_has_no_view_for_those_who_come_back() {
        current.follow(view, () -> true);
        assertThat(current.get()).contains(view);

        current.end();

        assertThat(current.get()).isEmpty();
        current.follow(view, () -> true);
        assertThat(current.get()).isEmpty();
    }

    @Test
    void a_service_that_stops_ends_its_streams_and_those_being_opened() throws InterruptedException {
        current.follow(view, () -> true);
        Subscription open = view.subscribe("sara", start).orElseThrow();

        current.end();
        Subscription late = view.subscribe("sara", start).orElseThrow();

        assertThat(open.take(Duration.ZERO)).isInstanceOf(Next.End.class);
        assertThat(late.take(Duration.ZERO)).isInstanceOf(Next.End.class);
    }
}
