package org.pasokh.interaction.desk.view;

import org.pasokh.contracts.interaction.InteractionEvent;

/// Which interaction an event tells of.
final class InteractionEvents {

    private InteractionEvents() {}

    static String interactionOf(InteractionEvent event) {
        return switch (event) {
            case InteractionEvent.InteractionOpened it -> it.interactionId();
            case InteractionEvent.MessageRecorded it -> it.interactionId();
            case InteractionEvent.DeliveryChanged it -> it.interactionId();
            case InteractionEvent.MessageChanged it -> it.interactionId();
            case InteractionEvent.AgentAssigned it -> it.interactionId();
            case InteractionEvent.AgentJoined it -> it.interactionId();
            case InteractionEvent.AgentLeft it -> it.interactionId();
            case InteractionEvent.CustomerLeft it -> it.interactionId();
            case InteractionEvent.InteractionRated it -> it.interactionId();
            case InteractionEvent.InteractionEnded it -> it.interactionId();
            case InteractionEvent.InteractionClosed it -> it.interactionId();
        };
    }
}
