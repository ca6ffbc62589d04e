package org.pasokh.gateway.email.mailbox;

/// A mail server that could not be reached or would not do as asked. Its words stay with the cause.
public final class MailServerException extends Exception {

    private final MailProblem problem;

    public MailServerException(MailProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    public MailProblem problem() {
        return problem;
    }
}
