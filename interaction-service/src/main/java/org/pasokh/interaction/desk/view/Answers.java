package org.pasokh.interaction.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The router's answers of the last minutes, by request, and those who wait for one.
public final class Answers {

    private record Given(Instant at, List<Answer> answers) {}

    private record Waiting(Command command, CompletableFuture<Answer> answer) {}

    private final Duration kept;
    private Instant limit = Instant.MIN;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<String, List<Waiting>> waiting = new LinkedHashMap<>();

    Answers(Duration kept) {
        this.kept = kept;
    }

    /// The first answer: a request that was made again may have got others.
    public synchronized Optional<Answer> to(String requestId, Command command) {
        return answers(requestId).stream().filter(command::isAnsweredBy).findFirst();
    }

    /// The answer to a request of which it is no longer known what it asked for. What an agent's command leads to tells
    /// more than what follows from that.
    public synchronized Optional<Answer> to(String requestId) {
        List<Answer> answers = answers(requestId);
        return List.of(Command.values()).stream()
                .flatMap(command -> answers.stream().filter(command::isAnsweredBy))
                .findFirst();
    }

    /// Completes with the answer, now or when it comes.
    public synchronized CompletableFuture<Answer> when(String requestId, Command command) {
        Optional<Answer> known = to(requestId, command);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.computeIfAbsent(requestId, _ -> new ArrayList<>()).add(new Waiting(command, answer));
        return answer;
    }

    public synchronized void stopWaiting(String requestId, CompletableFuture<Answer> answer) {
        answer.cancel(false);
        dropDone(requestId);
    }

    synchronized void note(String requestId, Answer answer, Instant at) {
        forget(at);
        if (!at.isBefore(limit)) {
            given.computeIfAbsent(requestId, _ -> new Given(at, new ArrayList<>()))
                    .answers()
                    .add(answer);
        }
        waiting.getOrDefault(requestId, List.of()).stream()
                .filter(one -> one.command().isAnsweredBy(answer))
                .forEach(one -> one.answer().complete(answer));
        dropDone(requestId);
    }

    private void dropDone(String requestId) {
        waiting.computeIfPresent(requestId, (_, all) -> {
            all.removeIf(one -> one.answer().isDone());
            return all.isEmpty() ? null : all;
        });
    }

    private List<Answer> answers(String requestId) {
        Given found = given.get(requestId);
        return found == null ? List.of() : found.answers();
    }

    private void forget(Instant now) {
        Instant next = now.minus(kept);
        limit = next.isAfter(limit) ? next : limit;
        Iterator<Given> oldest = given.values().iterator();
        while (oldest.hasNext() && oldest.next().at().isBefore(limit)) {
            oldest.remove();
        }
    }
}
