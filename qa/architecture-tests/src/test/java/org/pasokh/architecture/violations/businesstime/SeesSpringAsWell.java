package org.pasokh.architecture.violations.businesstime;

import org.springframework.core.Ordered;

/// A calendar that only Spring's users could ask.
public record SeesSpringAsWell(Ordered order) {}
