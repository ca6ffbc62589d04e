package org.pasokh.architecture.violations.feature.persistence;

/// What the violating classes around see and should not.
public record Documents(String name) {}
