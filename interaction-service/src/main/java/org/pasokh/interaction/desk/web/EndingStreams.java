package org.pasokh.interaction.desk.web;

import org.pasokh.interaction.desk.view.CurrentView;
import org.springframework.context.SmartLifecycle;

/// Ends the streams before the web server waits for its requests to end. This replica has no view from then on, so
/// desks come back to another one.
final class EndingStreams implements SmartLifecycle {

    private final CurrentView current;
    private volatile boolean running;

    EndingStreams(CurrentView current) {
        this.current = current;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        current.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
