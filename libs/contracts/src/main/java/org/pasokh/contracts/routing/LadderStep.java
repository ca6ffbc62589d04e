package org.pasokh.contracts.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a queue asks less of its agents once a customer has waited for so long. Each step asks no more than the one
/// before it; mandatory skills stay.
///
/// @param after since the customer began to wait
/// @param level the level that is now enough of every skill that is not mandatory; null: as before
/// @param dropOptional from now on without the skills that are not mandatory
public record LadderStep(Duration after, @Nullable Integer level, boolean dropOptional) {}
