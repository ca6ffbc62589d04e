package org.pasokh.gateway.owning;

/// What the owner of a task does, over and over.
@FunctionalInterface
public interface OwnedWork {

    /// Goes on while the tenure lasts. Failures end the tenure; the work is begun again after a while, here or
    /// elsewhere.
    void run(Tenure tenure) throws TroubleException, InterruptedException;
}
