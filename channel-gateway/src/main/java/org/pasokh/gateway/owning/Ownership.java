package org.pasokh.gateway.owning;

/// That this process has a mailbox's task, until somebody else takes it over: then `epoch` is no longer the latest.
///
/// @param task what is owned, as `intake:support@example.com/INBOX`
public record Ownership(String task, String owner, long epoch) {}
