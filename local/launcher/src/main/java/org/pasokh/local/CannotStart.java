package org.pasokh.local;

/// The local mode cannot start. The message is one line for the person who started it: what is wrong and what to do.
final class CannotStart extends RuntimeException {

    /// Why, and the process's exit code for it.
    enum Reason {
        FAILED(1),
        OPTION(2),
        PORT(3),
        DATA(4),
        MEMORY(5),
        NOT_BUILT(6);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    CannotStart(Reason reason, String line) {
        super(line);
        this.reason = reason;
    }

    CannotStart(Reason reason, String line, Throwable cause) {
        super(line, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
