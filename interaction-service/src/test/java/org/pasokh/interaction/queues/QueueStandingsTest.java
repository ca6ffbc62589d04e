package org.pasokh.interaction.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.EntryPointState;
import org.pasokh.contracts.contact.ExpectedWait;
import org.pasokh.contracts.contact.LiveSignal.EntryPointTold;
import org.pasokh.contracts.routing.OverflowCause;
import org.pasokh.contracts.routing.OverflowEvent.OverflowChanged;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.QueueStateCause;
import org.pasokh.contracts.routing.RoutingEvent.QueueStateChanged;
import org.pasokh.contracts.routing.RoutingEvent.WaitEstimated;
import org.pasokh.contracts.routing.WaitBand;

class QueueStandingsTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TOMORROW = NINE.plusSeconds(86_400);

    @Test
    void what_is_older_than_what_is_known_changes_nothing() {
        QueueStanding standing = QueueStanding.untold("main", "sales", Channel.CHAT)
                .after(state(QueueState.OPEN_STAFFED, false), 2)
                .after(state(QueueState.UNSTAFFED, false), 1)
                .after(wait(WaitBand.FROM_3_TO_5), 2)
                .after(wait(WaitBand.OVER_30), 2);

        assertThat(standing.opening().state()).isEqualTo(QueueState.OPEN_STAFFED);
        assertThat(standing.estimate().expected()).isEqualTo(WaitBand.FROM_3_TO_5);
    }

    @Test
    void a_queue_gives_visits_away_until_it_is_told_otherwise() {
        QueueStanding standing = QueueStanding.untold("main", "sales", Channel.CHAT)
                .after(overflow(OverflowCause.LONGEST_WAIT), 1)
                .after(state(QueueState.OPEN_THIN, false), 1)
                .after(wait(WaitBand.OVER_30), 1);
        assertThat(standing.overflow().why()).isEqualTo(OverflowCause.LONGEST_WAIT);

        QueueStanding over = standing.after(overflow(null), 2).after(overflow(OverflowCause.WAITING), 1);
        assertThat(over.overflow().why()).isNull();
        assertThat(over.opening().state()).isEqualTo(QueueState.OPEN_THIN);
    }

    @Test
    void each_channel_of_a_queue_stands_for_itself() {
        QueueStandings standings = QueueStandings.NONE
                .with(
                        QueueStanding.untold("main", "sales", Channel.CHAT),
                        it -> it.after(state(QueueState.CLOSED, false), 1))
                .with(
                        QueueStanding.untold("main", "sales", Channel.PHONE),
                        it -> it.after(state(QueueState.OPEN_STAFFED, false), 1))
                .with(
                        QueueStanding.untold("main", "sales", Channel.CHAT),
                        it -> it.after(state(QueueState.SUSPENDED, false), 2));

        assertThat(standings.all()).hasSize(2);
        assertThat(standings
                        .of("sales", Channel.CHAT, _ -> "main")
                        .orElseThrow()
                        .opening()
                        .state())
                .isEqualTo(QueueState.SUSPENDED);
        assertThat(standings.of("other", Channel.CHAT, _ -> "main")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_STAFFED, false, OPEN",
        "OPEN_THIN, false, LONG_WAIT",
        "UNSTAFFED, false, UNSTAFFED",
        "UNSTAFFED, true, CLOSED",
        "CLOSED, false, CLOSED",
        "SUSPENDED, false, CLOSED"
    })
    void the_public_is_told_how_its_entry_point_stands(
            QueueState state, boolean entryClosed, EntryPointState expected) {
        EntryPointTold told = told(state, entryClosed, WaitBand.FROM_3_TO_5);

        assertThat(told.state()).isEqualTo(expected);
        boolean open = expected == EntryPointState.OPEN || expected == EntryPointState.LONG_WAIT;
        assertThat(told.expectedWait()).isEqualTo(open ? ExpectedWait.FROM_3_TO_5 : null);
        assertThat(told.opensAt()).isEqualTo(expected == EntryPointState.CLOSED ? TOMORROW : null);
    }

    @ParameterizedTest
    @EnumSource(WaitBand.class)
    void no_time_is_promised_that_is_not_known_or_not_worth_saying(WaitBand band) {
        boolean silent = band == WaitBand.AT_ONCE || band == WaitBand.UNKNOWN;

        assertThat(told(QueueState.OPEN_STAFFED, false, band).expectedWait())
                .isEqualTo(silent ? null : ExpectedWait.valueOf(band.name()));
        assertThat(told(QueueState.OPEN_STAFFED, false, null).expectedWait()).isNull();
    }

    @Test
    void of_a_queue_that_was_never_told_of_nothing_is_said() {
        assertThat(TellingEntryPoints.signal("web", Optional.empty(), null, NINE))
                .isEmpty();
        QueueStanding waitOnly =
                QueueStanding.untold("main", "sales", Channel.CHAT).after(wait(WaitBand.OVER_30), 1);
        assertThat(TellingEntryPoints.signal("web", Optional.of(waitOnly), null, NINE))
                .isEmpty();
    }

    private static EntryPointTold told(QueueState state, boolean entryClosed, @Nullable WaitBand band) {
        QueueStanding standing = QueueStanding.untold("main", "sales", Channel.CHAT)
                .after(state(state, entryClosed), 1)
                .after(wait(band), 1);
        return TellingEntryPoints.signal("web", Optional.of(standing), null, NINE)
                .orElseThrow();
    }

    private static QueueStateChanged state(QueueState state, boolean entryClosed) {
        return new QueueStateChanged(
                "sales", Channel.CHAT, state, NINE, true, entryClosed, TOMORROW, QueueStateCause.CALENDAR, null, NINE);
    }

    private static OverflowChanged overflow(@Nullable OverflowCause why) {
        return new OverflowChanged("sales", Channel.CHAT, why, NINE, null, NINE);
    }

    private static WaitEstimated wait(@Nullable WaitBand band) {
        return new WaitEstimated("sales", Channel.CHAT, band, null, 3, null, NINE);
    }
}
