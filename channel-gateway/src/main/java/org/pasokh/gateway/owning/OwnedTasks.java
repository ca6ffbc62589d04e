package org.pasokh.gateway.owning;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/// All that a channel owns, worked on from the application's start to its stop.
public final class OwnedTasks implements SmartLifecycle {

    private final List<OwnedTask> tasks;
    private volatile boolean running;

    public OwnedTasks(List<OwnedTask> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void start() {
        running = true;
        tasks.forEach(OwnedTask::start);
    }

    @Override
    public void stop() {
        running = false;
        tasks.parallelStream().forEach(OwnedTask::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
