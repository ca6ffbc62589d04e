package org.pasokh.architecture.violations.gateway.email;

/// What other channels and services should not see.
public record MailThread(String key) {}
