package org.pasokh.architecture.violations.cyclic.second;

import org.jspecify.annotations.Nullable;
import org.pasokh.architecture.violations.cyclic.first.First;

/// The other half.
public record Second(@Nullable First first) {}
