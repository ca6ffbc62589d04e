package org.pasokh.console.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where interaction-service answers, and how long the console waits for it.
///
/// @param changeWithin for a change of the configuration
@ConfigurationProperties("pasokh.console")
record DoorSettings(
        List<URI> interactionService,
        Duration answerWithin,
        Duration changeWithin,
        Duration streamSilence,
        Duration streamLongest,
        Duration avoidFor) {

    DoorSettings {
        if (interactionService.isEmpty()) {
            throw new IllegalArgumentException("pasokh.console.interaction-service names no address");
        }
        interactionService = List.copyOf(interactionService);
    }
}
