package org.pasokh.gateway.chat.domain;

/// Why one frame was not taken, while the connection goes on.
public enum Refusal {
    TEXT_EMPTY(422, "The message is empty", "A message needs at least one visible character."),
    TEXT_TOO_LONG(422, "The message is too long", "A message may have up to 4000 characters."),
    UNKNOWN_FILE(422, "No such file", "A file of this message was not handed in, or may not be passed on."),
    UNKNOWN_MESSAGE(404, "No such message", "This chat has no message of an agent with this id."),
    PHONE_INVALID(422, "No phone number", "A phone number with its area code, or with + and its country code."),
    TIME_NOT_OPEN(422, "No calls at that time", "Calls are made within the opening hours of the next seven days."),
    EMAIL_INVALID(422, "No email address", "An address to which a mail can be sent from here."),
    NOTHING_SAID(422, "Nothing was said yet", "What was said is sent once somebody has answered."),
    TOO_MANY_COPIES(429, "Too many copies", "What was said has been sent often enough.");

    private final int status;
    private final String title;
    private final String detail;

    Refusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
