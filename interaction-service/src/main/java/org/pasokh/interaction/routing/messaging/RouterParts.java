package org.pasokh.interaction.routing.messaging;

/// What the routers of all tasks share.
record RouterParts(PartitionTicks ticks, FailedRequests failed, RouterMeters meters) {}
