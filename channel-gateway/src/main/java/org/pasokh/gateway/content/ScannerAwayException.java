package org.pasokh.gateway.content;

/// The scanner does not answer, or not in time.
public final class ScannerAwayException extends RuntimeException {

    ScannerAwayException(Throwable cause) {
        super("the scanner is away", cause);
    }
}
