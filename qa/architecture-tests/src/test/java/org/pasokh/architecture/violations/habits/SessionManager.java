package org.pasokh.architecture.violations.habits;

/// A name that says nothing.
public final class SessionManager {}
