package org.pasokh.contracts.routing;

import java.util.Map;

/// What stands in other pools of the installation.
///
/// @param queues pools by queue
/// @param agents pools by agent
public record Elsewhere(Map<String, String> queues, Map<String, String> agents) {

    public Elsewhere {
        queues = InOrder.copyOf(queues);
        agents = InOrder.copyOf(agents);
    }
}
