package org.pasokh.architecture.violations.habits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings that an operator would not find.
@ConfigurationProperties("routingOffers")
public record SetsItsOwnPrefix(int attempts) {}
