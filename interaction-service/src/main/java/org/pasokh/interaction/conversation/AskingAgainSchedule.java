package org.pasokh.interaction.conversation;

import java.time.InstantSource;
import org.pasokh.interaction.conversation.application.AskingAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks every few seconds for interactions that wait without a visit.
class AskingAgainSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAgainSchedule.class);

    private final AskingAgain asking;
    private final InstantSource clock;

    AskingAgainSchedule(AskingAgain asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void askAgain() {
        try {
            asking.askAgain(clock.instant());
        } catch (DataAccessException e) {
            LOG.warn(
                    "conversation.visits-not-asked-again reason={}",
                    e.getClass().getSimpleName());
        }
    }
}
