package org.pasokh.interaction.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.Opening;
import org.pasokh.interaction.configuration.content.Calendar;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.Queue;

/// When a queue's channels are open in the days to come, as the router is told it. The same on every replica on the
/// same day.
///
/// @param day in UTC
record Openings(LocalDate day) {

    /// With a day to spare on either side of the 14 that the router is to know.
    private static final int DAYS_BEFORE = 1;

    private static final int DAYS_AHEAD = 16;

    static Openings at(Instant now) {
        return new Openings(now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /// Null where every channel is always open.
    @Nullable
    Map<Channel, List<Opening>> of(Queue queue, Content content) {
        Map<Channel, List<Opening>> openings = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Calendar calendar = content.calendars().get(queue.hoursOf(channel));
            if (calendar != null) {
                openings.put(channel, of(calendar));
            }
        }
        return openings.isEmpty() ? null : openings;
    }

    private List<Opening> of(Calendar calendar) {
        return calendar.forReckoning().open(begin(-DAYS_BEFORE), begin(DAYS_AHEAD)).stream()
                .map(span -> new Opening(span.from(), span.to()))
                .toList();
    }

    private Instant begin(int days) {
        return day.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
