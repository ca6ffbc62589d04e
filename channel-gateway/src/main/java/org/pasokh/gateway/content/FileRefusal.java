package org.pasokh.gateway.content;

import org.springframework.http.HttpStatus;

/// Why a file was not taken.
public enum FileRefusal {
    TOO_LARGE("file-too-large", HttpStatus.CONTENT_TOO_LARGE, "File too large", "It is larger than files may be here."),
    EMPTY("file-empty", HttpStatus.UNPROCESSABLE_CONTENT, "File empty", "There is nothing in it."),
    TYPE_NOT_ALLOWED(
            "file-type-not-allowed",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Not this kind of file",
            "What it is, whatever its name says, may not be sent here."),
    INFECTED("file-infected", HttpStatus.UNPROCESSABLE_CONTENT, "File harmful", "A scanner has recognised it."),
    UNSCANNABLE(
            "file-unscannable",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "File not scannable",
            "The scanner cannot say whether it is harmless."),
    NOT_SCANNED(
            "file-not-scanned",
            HttpStatus.SERVICE_UNAVAILABLE,
            "Scanner away",
            "The file has come, but nobody has looked at it yet. Sending it again under the same id does no harm.");

    private final String problem;
    private final HttpStatus status;
    private final String title;
    private final String detail;

    FileRefusal(String problem, HttpStatus status, String title, String detail) {
        this.problem = problem;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /// The problem's name.
    public String problem() {
        return problem;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
