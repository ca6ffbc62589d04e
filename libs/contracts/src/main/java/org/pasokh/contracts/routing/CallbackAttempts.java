package org.pasokh.contracts.routing;

import java.time.Duration;
import java.util.List;

/// How often a customer is called back who is not reached.
///
/// @param apart how long after each attempt the next is made; after the last that is named, the same again
public record CallbackAttempts(int attempts, List<Duration> apart) {

    public CallbackAttempts {
        apart = List.copyOf(apart);
    }
}
