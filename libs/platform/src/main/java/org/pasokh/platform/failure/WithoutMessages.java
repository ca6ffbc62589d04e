package org.pasokh.platform.failure;

import org.jspecify.annotations.Nullable;

/// A failure for the log: types and places as they were, messages left out, since they may hold anything a customer
/// wrote.
public final class WithoutMessages extends RuntimeException {

    private WithoutMessages(Throwable failure, @Nullable Throwable cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static WithoutMessages of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new WithoutMessages(failure, cause == null ? null : of(cause));
    }
}
