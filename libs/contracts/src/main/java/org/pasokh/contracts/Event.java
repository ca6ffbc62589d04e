package org.pasokh.contracts;

/// What an [Envelope] carries. Every implementation is a record with an [EventType].
public interface Event {}
