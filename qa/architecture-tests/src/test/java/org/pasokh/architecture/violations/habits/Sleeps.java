package org.pasokh.architecture.violations.habits;

/// Waits for time to pass instead of for what it needs.
public final class Sleeps {

    public void await() throws InterruptedException {
        Thread.sleep(10);
    }
}
