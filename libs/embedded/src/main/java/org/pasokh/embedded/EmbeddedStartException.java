package org.pasokh.embedded;

import org.jspecify.annotations.Nullable;

/// An embedded part could not start. The message is one line for the person who started it.
public final class EmbeddedStartException extends RuntimeException {

    /// Why it could not start.
    public enum Reason {
        PORT_TAKEN,
        FOLDER_BROKEN,
        FOLDER_IN_USE,
        FAILED
    }

    private final Reason reason;

    EmbeddedStartException(Reason reason, String line) {
        this(reason, line, null);
    }

    EmbeddedStartException(Reason reason, String line, @Nullable Throwable cause) {
        super(line, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
