package org.pasokh.interaction.routing.messaging;

/// Where requests go that could not be read or that the router failed on.
@FunctionalInterface
interface FailedRequests {

    /// Keeps it for people to look at. Must not hold up the router. The same one may come again.
    ///
    /// @param kept to be run, by whatever thread, when it is kept for good
    void keep(FailedRequest failed, Runnable kept);
}
