package org.pasokh.platform.publishing;

import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Topic;

/// An event and the topic it belongs on.
public record Publication(Topic topic, Envelope<?> envelope) {}
