package org.pasokh.gateway.content;

/// What a scanner says of bytes.
public sealed interface Verdict {

    record Clean() implements Verdict {}

    /// @param signature by which it was recognised
    record Infected(String signature) implements Verdict {}

    /// It looked and cannot say: longer than it takes, for instance.
    record Unscannable() implements Verdict {}
}
