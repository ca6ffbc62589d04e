package org.pasokh.interaction.routing.domain;

/// What is kept of a queue's channel, and for estimating its waits.
public sealed interface QueueEntry extends Entry
        permits QueueState, Course, WaitFigures, AgentWork, Callback, Overflowing, ServiceLevel {}
