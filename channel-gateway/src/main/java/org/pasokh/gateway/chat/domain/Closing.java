package org.pasokh.gateway.chat.domain;

import java.util.Locale;

/// Why the gateway closes a connection. The name, in lower case and with hyphens, is the close frame's reason.
public enum Closing {
    GOING_AWAY(1001),
    UNREACHABLE(1013),
    MALFORMED_FRAME(4400),
    HELLO_EXPECTED(4400),
    UNKNOWN_TYPE(4400),
    OUT_OF_ORDER(4400),
    TOKEN_FORGED(4401),
    TOKEN_EXPIRED(4401),
    /// The session is that of a customer whom the site has vouched for, and this is somebody else.
    TOKEN_OF_ANOTHER(4402),
    /// The site has not signed what the page says of its visitor, or not lately.
    VISITOR_UNPROVEN(4403),
    UNKNOWN_ENTRY_POINT(4404),
    HELLO_MISSING(4408),
    PONG_MISSING(4408),
    /// The visitor's side takes in less than what is to be said.
    TOO_SLOW(4408),
    REPLACED(4409),
    FRAME_TOO_LONG(4413),
    TOO_MANY_FRAMES(4429);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
