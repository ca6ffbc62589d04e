package org.pasokh.architecture.violations.habits;

/// Writes past the log.
public final class PrintsTraces {

    public void handle(RuntimeException e) {
        e.printStackTrace();
    }
}
