package org.pasokh.interaction.conversation.application;

/// A message came by an address that is not configured: it cannot be said where it waits.
public final class UnknownEntryPointException extends RuntimeException {

    UnknownEntryPointException(String entryPoint) {
        super("unknown entry point " + entryPoint);
    }
}
