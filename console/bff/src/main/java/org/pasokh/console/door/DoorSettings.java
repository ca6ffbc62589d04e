package org.pasokh.console.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services answer, and how long the console waits for them.
///
/// @param changeWithin for a change of the configuration
/// @param fileWithin for a file to go through
@ConfigurationProperties("pasokh.console")
record DoorSettings(
        List<URI> interactionService,
        List<URI> channelGateway,
        Duration answerWithin,
        Duration changeWithin,
        Duration fileWithin,
        Duration streamSilence,
        Duration streamLongest,
        Duration avoidFor) {

    DoorSettings {
        if (interactionService.isEmpty()) {
            throw new IllegalArgumentException("pasokh.console.interaction-service names no address");
        }
        if (channelGateway.isEmpty()) {
            throw new IllegalArgumentException("pasokh.console.channel-gateway names no address");
        }
        channelGateway = List.copyOf(channelGateway);
        interactionService = List.copyOf(interactionService);
    }
}
