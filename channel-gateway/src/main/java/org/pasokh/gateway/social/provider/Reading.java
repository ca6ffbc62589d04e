package org.pasokh.gateway.social.provider;

import java.util.List;

/// What was found in a delivery.
public sealed interface Reading {

    /// @param unreadable why some of it could not be read; the delivery goes to the dead letters all the same, and
    /// what
    ///     could be read is not held back
    record Read(List<Happening> happenings, List<String> unreadable) implements Reading {
        public Read {
            happenings = List.copyOf(happenings);
            unreadable = List.copyOf(unreadable);
        }

        public static Read of(Happening... happenings) {
            return new Read(List.of(happenings), List.of());
        }
    }

    /// @param reason names types and places, never what stands there
    record Unreadable(String reason) implements Reading {}
}
