package org.pasokh.platform.deadletter;

/// The service's dead letters: one topic that keeps them and a collection that knows what became of each.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class DeadLetters {

    DeadLetters() {}

    /// Keeps it. Adding the same one again changes nothing. Throws while the database or Kafka is away.
    public void add(DeadLetter letter) {
        throw new UnsupportedOperationException("follows");
    }
}
