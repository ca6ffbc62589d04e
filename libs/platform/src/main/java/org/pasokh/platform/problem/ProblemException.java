package org.pasokh.platform.problem;

/// Ends a request with a problem. For the web edge only: a refusal by the domain is a value.
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
