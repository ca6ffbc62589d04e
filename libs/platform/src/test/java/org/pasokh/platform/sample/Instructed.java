package org.pasokh.platform.sample;

import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// An event that says what its handler shall do.
@EventType("test.instructed.v1")
public record Instructed(String what) implements Event {

    public static final String PASS = "pass";
    public static final String FAIL = "fail";
    public static final String FAIL_TWICE = "fail twice";
    public static final String DIE = "die";
}
