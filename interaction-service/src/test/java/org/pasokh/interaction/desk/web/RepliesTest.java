package org.pasokh.interaction.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.interaction.desk.command.Reply;
import org.pasokh.interaction.desk.view.AgentState;
import org.pasokh.interaction.desk.view.Answer;
import org.pasokh.interaction.desk.web.Replies.PresenceNow;
import org.pasokh.platform.problem.ProblemException;

class RepliesTest {

    private static final AgentState SARA = AgentState.unknown("sara ahmadi");

    private final Replies replies = new Replies(InstantSource.fixed(Instant.ofEpochMilli(5)));

    @Test
    void whoever_asks_for_a_late_answer_names_whose_presence_it_was_about() {
        assertThat(replies.of(new Reply.Pending(), "c-1", SARA).getHeaders().getLocation())
                .hasToString("/desk/v1/commands/c-1?sent=5&presenceOf=sara%20ahmadi");
        assertThat(replies.of(new Reply.Pending(), "c-1", null).getHeaders().getLocation())
                .hasToString("/desk/v1/commands/c-1?sent=5");
    }

    @Test
    void a_presence_that_was_so_already_is_told_and_anything_else_is_refused() {
        var alreadySo = new Answer.Refused(RefusalReason.ALREADY_SO);

        assertThat(replies.body(alreadySo, SARA))
                .isEqualTo(new PresenceNow(Presence.OFFLINE, null, Instant.EPOCH, null));
        assertThatThrownBy(() -> replies.body(alreadySo, null)).isInstanceOf(ProblemException.class);
    }
}
