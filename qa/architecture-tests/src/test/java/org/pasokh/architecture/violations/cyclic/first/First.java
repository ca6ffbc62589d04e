package org.pasokh.architecture.violations.cyclic.first;

import org.jspecify.annotations.Nullable;
import org.pasokh.architecture.violations.cyclic.second.Second;

/// One half of a circle.
public record First(@Nullable Second second) {}
