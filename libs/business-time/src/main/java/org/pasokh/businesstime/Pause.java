package org.pasokh.businesstime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span that does not count, of which the end may not have come yet.
public record Pause(Instant from, @Nullable Instant to) {}
