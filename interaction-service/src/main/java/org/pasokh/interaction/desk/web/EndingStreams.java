package org.pasokh.interaction.desk.web;

import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.springframework.context.SmartLifecycle;

/// Ends the streams before the web server waits for its requests to end; desks come back to another replica.
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
        current.get().ifPresent(LiveView::endAll);
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
