package org.pasokh.architecture.violations.platform;

import org.pasokh.architecture.violations.gateway.email.MailThread;

/// A library that knows one of its users.
public record SeesTheService(MailThread thread) {}
