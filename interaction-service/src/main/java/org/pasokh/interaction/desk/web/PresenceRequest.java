package org.pasokh.interaction.desk.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Channel;

/// What somebody's presence is to be.
///
/// @param channels what to be ready for while available; all the agent serves if null
record PresenceRequest(
        @CommandId String commandId,
        @NotNull Wanted presence,
        @Nullable @ReasonCode String reason,
        @Nullable @Size(min = 1) Set<@NotNull Channel> channels) {

    /// What people may set; the others are the router's.
    enum Wanted {
        AVAILABLE,
        BREAK,
        OFFLINE
    }
}
