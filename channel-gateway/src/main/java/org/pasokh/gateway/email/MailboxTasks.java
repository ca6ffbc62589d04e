package org.pasokh.gateway.email;

import java.util.List;
import org.pasokh.gateway.owning.OwnedTask;
import org.springframework.context.SmartLifecycle;

/// The work on all mailboxes, from the application's start to its stop.
final class MailboxTasks implements SmartLifecycle {

    private final List<OwnedTask> tasks;
    private volatile boolean running;

    MailboxTasks(List<OwnedTask> tasks) {
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
