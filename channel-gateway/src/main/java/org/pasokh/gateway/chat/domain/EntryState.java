package org.pasokh.gateway.chat.domain;

/// How an entry point stands in the visitor's eyes.
public enum EntryState {
    OPEN,
    LONG_WAIT,
    UNSTAFFED,
    CLOSED
}
