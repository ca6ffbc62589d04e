package org.pasokh.gateway.social.sending;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The first failure of several at once.
final class Failures {

    private final AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();

    void catching(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            first.compareAndSet(null, e);
        }
    }

    void rethrow() {
        RuntimeException failure = first.get();
        if (failure != null) {
            throw failure;
        }
    }
}
