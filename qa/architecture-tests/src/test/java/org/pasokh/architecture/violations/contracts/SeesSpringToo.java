package org.pasokh.architecture.violations.contracts;

import org.springframework.core.Ordered;

/// A contract that only Spring's users could read.
public record SeesSpringToo(Ordered order) {}
