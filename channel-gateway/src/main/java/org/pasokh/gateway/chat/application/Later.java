package org.pasokh.gateway.chat.application;

import java.time.Duration;

/// Runs something after a while.
@FunctionalInterface
public interface Later {

    void in(Duration delay, Runnable task);
}
