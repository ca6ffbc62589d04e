package org.pasokh.architecture.violations.habits;

import java.util.concurrent.TimeUnit;

/// The same by another name.
public final class SleepsInUnits {

    public void await() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
