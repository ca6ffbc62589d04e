package org.pasokh.interaction.desk.web;

import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.interaction.desk.web.PresenceRequest.Wanted;
import org.springframework.http.ResponseEntity;

/// Asks the router for a presence, for agents and for those who may set it for them.
final class SettingPresence {

    private final RouterCommands router;
    private final Directory directory;

    SettingPresence(RouterCommands router, Directory directory) {
        this.router = router;
        this.directory = directory;
    }

    ResponseEntity<Object> set(String by, String agentId, PresenceRequest request) {
        if (request.presence() == Wanted.BREAK && !directory.isBreakReason(request.reason())) {
            throw DeskProblems.unknownBreakReason();
        }
        return router.send(
                by,
                request.commandId(),
                Command.PRESENCE,
                agentId,
                new RoutingRequest.SetPresence(
                        agentId,
                        Presence.valueOf(request.presence().name()),
                        request.reason(),
                        by,
                        request.channels()));
    }
}
