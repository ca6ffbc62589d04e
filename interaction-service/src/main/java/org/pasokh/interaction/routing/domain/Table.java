package org.pasokh.interaction.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The entries of one kind, and which of them have been touched.
final class Table<E extends Entry> {

    private final EntryKind kind;
    private final Map<String, E> rows = new HashMap<>();
    /// Most often a few, some of them again and again: whoever asks has them told apart.
    private final List<String> touched = new ArrayList<>();

    Table(EntryKind kind) {
        this.kind = kind;
    }

    @Nullable
    E find(String id) {
        return rows.get(id);
    }

    Collection<E> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    int size() {
        return rows.size();
    }

    @Nullable
    E put(E entry) {
        String id = entry.key().id();
        touched.add(id);
        return rows.put(id, entry);
    }

    @Nullable
    E remove(String id) {
        touched.add(id);
        return rows.remove(id);
    }

    /// Names every entry put or removed since the last time, with what it is now: null if it is gone.
    void changes(BiConsumer<Entry.Key, @Nullable Entry> each) {
        new HashSet<>(touched).forEach(id -> each.accept(new Entry.Key(kind, id), rows.get(id)));
    }

    void settle() {
        touched.clear();
    }
}
