package org.pasokh.interaction.routing.messaging;

/// Where requests go that could not be read or that the router failed on.
@FunctionalInterface
interface FailedRequests {

    /// Keeps it for people to look at. Must not hold up the router.
    void keep(RequestRecord request, String reason);
}
