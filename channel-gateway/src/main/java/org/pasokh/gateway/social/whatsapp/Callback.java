package org.pasokh.gateway.social.whatsapp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.social.provider.Dispatch;

/// What the provider repeats to us in the receipts of a message: the chat as we know it, which a receipt may call
/// otherwise, and our name of the message, so that none comes too early to be understood.
record Callback(String chat, String once) {

    static Callback of(Dispatch dispatch) {
        return new Callback(dispatch.chat(), dispatch.once());
    }

    static Optional<Callback> read(@Nullable String text) {
        int space = text == null ? -1 : text.indexOf(' ');
        return text == null || space < 1
                ? Optional.empty()
                : Optional.of(new Callback(text.substring(0, space), text.substring(space + 1)));
    }

    String text() {
        return chat + " " + once;
    }
}
