package org.pasokh.interaction.routing.messaging;

/// A request that could not be read or that the router failed on, and why.
record FailedRequest(RequestRecord record, String reason) {}
