package org.pasokh.platform.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem. For the web edge only: a refusal by the domain is a value.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /// @param retryAfter when the same request may do better, if that is known
    public ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
