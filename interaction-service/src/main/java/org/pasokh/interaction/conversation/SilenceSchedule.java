package org.pasokh.interaction.conversation;

import java.time.InstantSource;
import org.pasokh.interaction.conversation.application.NoticingSilence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks every few seconds for customers who have fallen silent.
class SilenceSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceSchedule.class);

    private final NoticingSilence noticing;
    private final InstantSource clock;

    SilenceSchedule(NoticingSilence noticing, InstantSource clock) {
        this.noticing = noticing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 7_000)
    void notice() {
        try {
            noticing.notice(clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("conversation.silence-not-noticed reason={}", e.getClass().getSimpleName());
        }
    }
}
