package org.pasokh.interaction.routing.domain;

/// One thing of a pool's state that is kept and replaced as a whole. A pool is its entries: everything else in it is
/// an index over them.
public sealed interface Entry
        permits Agent, Visit, Offer, Handling, QueueEntry, Answers, Ended, Answered, Rules, Clock, MovedOn {

    Key key();

    /// Names an entry within its pool.
    record Key(EntryKind kind, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }
}
