package org.pasokh.gateway.chat.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is to be done later, done when a test says so.
final class Agenda implements Later {

    private final List<Runnable> tasks = new ArrayList<>();

    @Override
    public synchronized void in(Duration delay, Runnable task) {
        tasks.add(task);
    }

    /// Does all that stands on it now; what that adds is for the next time.
    void runAll() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(tasks);
            tasks.clear();
        }
        due.forEach(Runnable::run);
    }

    synchronized int size() {
        return tasks.size();
    }
}
