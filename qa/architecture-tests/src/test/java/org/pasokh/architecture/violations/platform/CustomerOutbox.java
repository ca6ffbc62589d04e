package org.pasokh.architecture.violations.platform;

/// Glue with a domain word in its name.
public record CustomerOutbox(String name) {}
