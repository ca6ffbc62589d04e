package org.pasokh.interaction.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.pasokh.interaction.desk.lease.Heartbeats;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A screen's answer to the beat of its stream: so both ways are open.
@RestController
@PreAuthorize("hasRole('AGENT')")
class HeartbeatController {

    private final Heartbeats heartbeats;
    private final InstantSource clock;

    HeartbeatController(Heartbeats heartbeats, InstantSource clock) {
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @PostMapping("/desk/v1/heartbeat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void heartbeat(Principal who) {
        heartbeats.heard(who.getName(), clock.instant());
    }
}
