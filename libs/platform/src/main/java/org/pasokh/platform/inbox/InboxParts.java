package org.pasokh.platform.inbox;

import java.time.InstantSource;
import org.pasokh.platform.deadletter.DeadLetters;

/// What every guard needs.
record InboxParts(DeadLetters deadLetters, PartitionMarkers markers, InboxTelemetry telemetry, InstantSource clock) {}
