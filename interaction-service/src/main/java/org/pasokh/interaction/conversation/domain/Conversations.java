package org.pasokh.interaction.conversation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// All conversations, each under its key.
public interface Conversations {

    Optional<Conversation> find(String key);

    /// Those that are there, by key.
    Map<String, Conversation> all(Collection<String> keys);

    /// Lets a decision take effect, and tells its facts. The decision is made again when another came first; so it
    /// reads what it needs when it is called, not before.
    Decision decide(String key, Cause cause, Function<Optional<Conversation>, Decision> decision);

    /// The keys of those whose visit nobody has confirmed by `now`.
    List<String> unconfirmed(Instant now);

    /// The keys of those in these queues whose customer was answered by `then` and has not written since.
    List<String> unansweredSince(Instant then, Set<String> queues);

    /// The same of all others.
    List<String> unansweredSinceElsewhere(Instant then, Set<String> queues);

    /// What a decision came from: the event or command, and its time.
    record Cause(String id, Instant at) {}
}
