package org.pasokh.gateway.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the sender of this process when there is something new for it.
public final class SendBell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
