package org.pasokh.architecture.violations.database;

import com.mongodb.client.model.Collation;

/// Finds nothing.
public record CollatesTexts(Collation collation) {}
