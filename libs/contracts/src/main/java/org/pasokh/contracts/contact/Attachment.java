package org.pasokh.contracts.contact;

/// A file that came with a message, or goes with one.
public record Attachment(String name, ContentRef content) {}
