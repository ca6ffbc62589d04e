package org.pasokh.interaction.desk.view;

import java.time.Instant;
import org.pasokh.contracts.Event;

/// An event as it was read here.
///
/// @param order counts what this replica has read
/// @param at when it was written
public record Heard(long order, Slot slot, long offset, Instant at, Event event) {

    /// Whether whoever stands at the cursor has still to see it.
    boolean isAfter(Cursor cursor) {
        return offset >= cursor.next(slot);
    }
}
