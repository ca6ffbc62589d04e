package org.pasokh.gateway.chat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// Puts a frame together from the pieces in which it arrives, and gives up on one that grows too long before it is
/// there as a whole.
final class FrameAssembly {

    static final int LONGEST_BYTES = 16 * 1024;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    /// Whether the piece still fits.
    boolean add(String piece) {
        bytes += piece.getBytes(UTF_8).length;
        if (bytes > LONGEST_BYTES) {
            return false;
        }
        text.append(piece);
        return true;
    }

    /// The frame, when this was its last piece.
    Optional<String> complete(boolean last) {
        if (!last) {
            return Optional.empty();
        }
        String whole = text.toString();
        text.setLength(0);
        bytes = 0;
        return Optional.of(whole);
    }
}
