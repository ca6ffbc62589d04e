package org.pasokh.architecture.violations.interaction;

import org.pasokh.architecture.violations.gateway.email.MailThread;

/// A service that imports another one.
public record SeesTheGateway(MailThread thread) {}
