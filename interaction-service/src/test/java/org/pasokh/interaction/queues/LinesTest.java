package org.pasokh.interaction.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.interaction.desk.view.OpenVisit;
import org.pasokh.interaction.desk.view.OpenVisit.Standing;
import org.pasokh.interaction.desk.view.OpenVisit.Subject;
import org.pasokh.interaction.queues.Lines.Waiting;

class LinesTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void the_longest_wait_of_a_line_is_told_whatever_order_they_come_in() {
        Lines lines = Lines.of(List.of(
                visit("v1", "sales", Channel.CHAT, NINE),
                visit("v2", "sales", Channel.CHAT, NINE.minusSeconds(60)),
                visit("v3", "sales", Channel.CHAT, NINE.plusSeconds(60)),
                visit("v4", "sales", Channel.EMAIL, NINE.minusSeconds(600))));

        assertThat(lines.at(QueueStanding.untold("main", "sales", Channel.CHAT)))
                .isEqualTo(new Waiting(3, NINE.minusSeconds(60)));
        assertThat(lines.at(QueueStanding.untold("main", "sales", Channel.EMAIL)))
                .isEqualTo(new Waiting(1, NINE.minusSeconds(600)));
        assertThat(lines.at(QueueStanding.untold("main", "care", Channel.CHAT))).isEqualTo(new Waiting(0, null));
    }

    private static OpenVisit visit(String id, String queue, Channel channel, Instant since) {
        return new OpenVisit(
                new Subject(id, "i", queue, channel, "main"),
                since,
                since,
                Standing.WAITING,
                since,
                null,
                null,
                List.of(),
                null);
    }
}
