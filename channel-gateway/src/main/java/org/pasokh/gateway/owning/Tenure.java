package org.pasokh.gateway.owning;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The time in which this process owns a task. It may end at any moment; what is open then is closed.
public final class Tenure {

    private final Ownership ownership;
    private final Runnable well;
    private final BooleanSupplier renewal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> closers = new CopyOnWriteArrayList<>();

    Tenure(Ownership ownership, Runnable well, BooleanSupplier renewal) {
        this.ownership = ownership;
        this.well = well;
        this.renewal = renewal;
    }

    public Ownership ownership() {
        return ownership;
    }

    public boolean lasts() {
        return ended.getCount() > 0;
    }

    /// Asked of the database, not of this process's memory; renews it. For what cannot be taken back.
    public boolean confirmed() {
        return lasts() && renewal.getAsBoolean();
    }

    /// The work goes as it should.
    public void well() {
        well.run();
    }

    /// Runs when the tenure ends, on another thread; at once if it has ended.
    public void atEnd(Runnable closer) {
        closers.add(closer);
        if (!lasts()) {
            closer.run();
        }
    }

    /// What it would have done is done already.
    public void forget(Runnable closer) {
        closers.remove(closer);
    }

    /// True when it has ended within this time.
    boolean endsWithin(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    void end() {
        ended.countDown();
        closers.forEach(Runnable::run);
    }
}
