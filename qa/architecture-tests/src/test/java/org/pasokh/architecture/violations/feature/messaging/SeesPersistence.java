package org.pasokh.architecture.violations.feature.messaging;

import org.pasokh.architecture.violations.feature.persistence.Documents;

/// A consumer that writes past the use case.
public record SeesPersistence(Documents documents) {}
