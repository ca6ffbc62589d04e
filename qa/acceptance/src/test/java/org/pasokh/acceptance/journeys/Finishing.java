package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.desk.DeskDoor;

/// The end of a handling, as every journey needs it: wrap-up, then a disposition.
final class Finishing {

    private Finishing() {}

    static void finish(AgentDesk desk, String interaction) {
        desk.awaitWork(interaction);
        long last = desk.door()
                .get("/desk/v1/interactions/" + interaction)
                .path("lastPosition")
                .asLong();
        DeskDoor.Answer ended = desk.wrapUp(interaction, last);
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        DeskDoor.Answer closed = desk.dispose(interaction, "solved");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
    }
}
