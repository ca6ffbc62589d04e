package org.pasokh.platform.outbox;

import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// An event of a counter.
@EventType("test.counted.v1")
record Counted(String counter, long number) implements Event {}
