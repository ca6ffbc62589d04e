package org.pasokh.contracts.routing;

import org.jspecify.annotations.Nullable;

/// How long a wait may be, in milliseconds.
///
/// @param queueLength what each estimator says
/// @param lastToEnter null where nobody has been answered yet
/// @param believed whose errors have been the smallest lately
/// @param upTo what four of five waits are not longer than
/// @param band what `upTo` is announced as
public record WaitEstimate(
        long queueLength,
        long headOfLine,
        @Nullable Long lastToEnter,
        WaitEstimator believed,
        long upTo,
        WaitBand band) {}
