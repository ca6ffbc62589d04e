package org.pasokh.architecture.violations.gateway.chat;

import org.pasokh.architecture.violations.gateway.email.MailThread;

/// A channel that needs another one.
public record SeesEmail(MailThread thread) {}
