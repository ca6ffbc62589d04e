package org.pasokh.interaction.configuration.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Changes.Change;
import org.pasokh.interaction.configuration.content.Content;

/// The configuration as it was from one moment to the next change.
///
/// @param changes what it has otherwise than the version before it
public record Version(Head head, List<Change> changes, Content content) {

    /// Who writes what stands in the service's settings.
    public static final String SYSTEM = "system";

    public Version {
        changes = List.copyOf(changes);
    }

    public long number() {
        return head.number();
    }

    public boolean isFromSettings() {
        return head.author().equals(SYSTEM);
    }

    /// Who made it, and when.
    ///
    /// @param number one more than that of the version before it
    public record Head(
            long number,
            String author,
            Instant at,
            @Nullable String comment) {}
}
