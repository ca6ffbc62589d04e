package org.pasokh.platform.inbox;

/// What is known against a record.
///
/// @param died how many processes ended while they worked on it
/// @param failed how many times its handler failed
record Suspicion(long offset, int died, int failed) {

    private static final int MOST_ATTEMPTS = 3;

    static Suspicion none(long offset) {
        return new Suspicion(offset, 0, 0);
    }

    Suspicion andDied() {
        return new Suspicion(offset, died + 1, failed);
    }

    Suspicion andFailed() {
        return new Suspicion(offset, died, failed + 1);
    }

    int attempts() {
        return died + failed;
    }

    /// Two processes died of it, or its three attempts are used up: it is not to be started again.
    boolean isGivenUp() {
        return died >= MOST_ATTEMPTS - 1 || attempts() >= MOST_ATTEMPTS;
    }
}
