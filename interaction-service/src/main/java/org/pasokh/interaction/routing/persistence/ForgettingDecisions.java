package org.pasokh.interaction.routing.persistence;

import java.time.InstantSource;
import org.pasokh.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets the places of decisions that the log has forgotten.
class ForgettingDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingDecisions.class);

    private final MongoDecisionPlaces places;
    private final InstantSource clock;

    ForgettingDecisions(MongoDecisionPlaces places, InstantSource clock) {
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        try {
            places.makeIndex();
            places.forgetBefore(clock.instant().minus(Topic.ROUTING_EVENTS.kept()));
        } catch (DataAccessException e) {
            LOG.warn("routing.decisions-not-forgotten reason={}", e.getClass().getSimpleName());
        }
    }
}
