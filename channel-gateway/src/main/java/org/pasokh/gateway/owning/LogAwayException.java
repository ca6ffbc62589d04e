package org.pasokh.gateway.owning;

/// The log did not confirm. What was given to it may be there or not.
public final class LogAwayException extends RuntimeException {

    public LogAwayException(Throwable cause) {
        super("the log did not confirm", cause);
    }
}
