package org.pasokh.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbered examples of the business calendar. Times are those of the calendar's clocks, or of UTC with a Z.
class VectorsTest {

    @ParameterizedTest(name = "{0}: {1} {2} + {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "V01, IR,    2026-02-07T09:00, PT2H, -, 2026-02-07T07:30:00Z",
                "V02, IR,    2026-02-07T14:00, PT2H, -, 2026-02-07T12:30:00Z",
                "V03, IR,    2026-02-07T14:00, PT121M, -, 2026-02-08T04:31:00Z",
                "V04, IR,    2026-02-07T06:30, PT1H, -, 2026-02-07T05:30:00Z",
                "V05, IR,    2026-02-07T19:00, PT1H, -, 2026-02-08T05:30:00Z",
                "V06, IR,    2026-02-12T11:30, PT1H, -, 2026-02-14T05:00:00Z",
                "V07, IR,    2026-02-13T10:00, PT30M, -, 2026-02-14T05:00:00Z",
                "V08, IR,    2026-02-11T15:30, PT5H, -, 2026-02-14T05:00:00Z",
                "V09, IR,    2026-03-19T11:30, PT1H, -, 2026-03-25T05:00:00Z",
                "V10, IR,    2026-03-31T15:00, PT2H, -, 2026-04-04T05:30:00Z",
                "V11, IR,    2026-03-03T08:30, PT1H, -, 2026-03-03T07:30:00Z",
                "V12, IR,    2026-03-03T13:30, PT1H, -, 2026-03-04T05:00:00Z",
                "V13, RAM,   2026-02-18T13:00, PT2H, -, 2026-02-19T06:30:00Z",
                "V14, IR,    2026-02-18T13:00, PT2H, -, 2026-02-18T11:30:00Z",
                "V15, 247,   2026-02-13T22:00, PT8H, -, 2026-02-14T02:30:00Z",
                "V16, 247,   2022-03-21T23:30, PT1H, -, 2022-03-21T21:00:00Z",
                "V17, 247,   2022-09-21T18:00:00Z, PT2H, -, 2022-09-21T20:00:00Z",
                "V18, 247,   2023-03-21T23:30, PT1H, -, 2023-03-21T21:00:00Z",
                "V19, BER,   2026-03-28T22:00, PT421M, -, 2026-03-29T20:01:00Z",
                "V20, BER,   2026-10-24T22:00, PT9H, -, 2026-10-25T05:00:00Z",
                "V21, IR,    2026-02-07T12:00, PT2H, 2026-02-07T13:00/2026-02-07T15:00, 2026-02-07T12:30:00Z",
                "V22, IR,    2026-02-07T15:00, PT2H, 2026-02-07T17:00/2026-02-08T07:00, 2026-02-08T05:30:00Z",
                "V23, IR,    2026-02-07T15:00, PT2H, 2026-02-07T15:30/2026-02-08T09:00, 2026-02-08T07:00:00Z",
                "V24, IR,    2026-02-07T09:00, PT2H, "
                        + "2026-02-07T10:00/2026-02-07T12:00 2026-02-07T11:00/2026-02-07T13:00, 2026-02-07T10:30:00Z",
                "V25, IR,    2026-02-07T09:00, PT2H, "
                        + "2026-02-07T10:00/2026-02-07T10:00 2026-02-07T10:00/2026-02-07T10:30, 2026-02-07T08:00:00Z",
                "V26, IR,    2026-02-07T09:00, PT2H, 2026-02-07T10:00/, -",
                "V27, IR,    2026-02-07T09:00, PT0S, -, 2026-02-07T05:30:00Z",
                "V28, SPLIT, 2026-02-07T11:30, PT1H, -, 2026-02-07T10:00:00Z",
                "V29, IR,    2025-03-19T15:30, PT1H, -, 2025-03-25T05:00:00Z",
                "V30, 247,   2026-02-07T08:00, PT2H, 2026-02-07T09:00/2026-02-07T10:05, 2026-02-07T07:35:00Z",
                "V31, IR,    2026-02-07T08:00, PT1H, 2026-02-07T09:30/2026-02-07T11:00, 2026-02-07T05:30:00Z",
                "V32, IR,    2026-02-07T08:00, PT8H, -, 2026-02-07T12:30:00Z",
                "V33, IR,    2026-02-07T16:00, PT1M, -, 2026-02-08T04:31:00Z"
            })
    void a_span_of_open_time_is_over(
            String vector, String name, String start, Duration time, @Nullable String pauses, @Nullable Instant due) {
        BusinessCalendar calendar = Calendars.named(name);

        assertThat(calendar.add(moment(calendar, start), time, pauses(calendar, pauses)))
                .isEqualTo(Optional.ofNullable(due));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "V34, 2026-02-11T15:00, 2026-02-14T09:00, PT6H",
        "V35, 2026-02-13T00:00, 2026-02-14T00:00, PT0S",
        "V36, 2026-03-18T15:00, 2026-03-25T09:00, PT6H"
    })
    void so_much_of_a_span_is_open(String vector, String from, String to, Duration open) {
        BusinessCalendar calendar = Calendars.named("IR");

        assertThat(calendar.between(moment(calendar, from), moment(calendar, to)))
                .isEqualTo(open);
    }

    private static List<Pause> pauses(BusinessCalendar calendar, @Nullable String pauses) {
        return pauses == null
                ? List.of()
                : Arrays.stream(pauses.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(
                                moment(calendar, ends[0]), ends.length == 1 ? null : moment(calendar, ends[1])))
                        .toList();
    }

    private static Instant moment(BusinessCalendar calendar, String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
    }
}
