package org.pasokh.gateway.ledger.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Contacts that are forgotten with the test.
public final class InMemoryContacts implements Contacts {

    private record Name(Tier tier, String id) {}

    private record Word(Fate fate, @Nullable String reason) {}

    private final Map<Name, Unsettled> received = new HashMap<>();
    private final Map<Name, Word> words = new HashMap<>();

    @Override
    public void received(Unsettled contact) {
        received.merge(
                new Name(contact.tier(), contact.id()),
                contact,
                (one, other) -> one.place().offset() <= other.place().offset() ? one : other);
    }

    @Override
    public void settled(Tier tier, String id, Fate fate, @Nullable String reason) {
        words.merge(
                new Name(tier, id),
                new Word(fate, reason),
                (former, next) -> next.fate.rank() < former.fate.rank() ? next : former);
    }

    @Override
    public List<Line.Count> counts(Instant from, Instant to) {
        return between(from, to)
                .flatMap(it -> Stream.ofNullable(words.get(it.getKey()))
                        .map(word -> new Line.Count(
                                it.getValue().entryPoint(),
                                it.getValue().hour(),
                                it.getKey().tier(),
                                Line.word(word.fate, word.reason),
                                1)))
                .toList();
    }

    @Override
    public List<Unsettled> unsettled(Instant to, int most) {
        return between(Instant.MIN, to)
                .filter(it -> !words.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Unsettled::hour))
                .limit(most)
                .toList();
    }

    @Override
    public List<String> ids(Section section, Fate fate, @Nullable String reason, Page page) {
        return received.entrySet().stream()
                .filter(it -> it.getKey().tier() == section.tier()
                        && it.getValue().hour().equals(section.hour())
                        && it.getValue().entryPoint().equals(section.entryPoint()))
                .filter(it -> is(words.get(it.getKey()), fate, reason))
                .map(it -> it.getKey().id())
                .filter(id -> page.after() == null || id.compareTo(page.after()) > 0)
                .sorted()
                .limit(page.most())
                .toList();
    }

    private static boolean is(@Nullable Word word, Fate fate, @Nullable String reason) {
        return word != null && word.fate == fate && (reason == null || Objects.equals(reason, word.reason));
    }

    @Override
    public long forget(Instant before) {
        var old = between(Instant.MIN, before).map(Map.Entry::getKey).collect(Collectors.toSet());
        received.keySet().removeAll(old);
        words.keySet().removeAll(old);
        return old.size();
    }

    private Stream<Map.Entry<Name, Unsettled>> between(Instant from, Instant to) {
        return received.entrySet().stream()
                .filter(it -> !it.getValue().hour().isBefore(from)
                        && it.getValue().hour().isBefore(to));
    }
}
