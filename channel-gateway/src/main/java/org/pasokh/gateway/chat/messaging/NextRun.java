package org.pasokh.gateway.chat.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shares one costly question among all who ask it at about the same time. An answer is never older than the asking:
/// who asks while a run is under way waits for the one after it.
final class NextRun<T> {

    private final Supplier<CompletableFuture<T>> question;
    private boolean underWay;
    private @Nullable CompletableFuture<T> next;

    NextRun(Supplier<CompletableFuture<T>> question) {
        this.question = question;
    }

    synchronized CompletableFuture<T> ask() {
        if (next == null) {
            next = new CompletableFuture<>();
        }
        CompletableFuture<T> answer = next;
        if (!underWay) {
            run(answer);
        }
        return answer;
    }

    private void run(CompletableFuture<T> asked) {
        underWay = true;
        next = null;
        var _ = question.get().whenComplete((result, failure) -> {
            goOn();
            if (failure == null) {
                asked.complete(result);
            } else {
                asked.completeExceptionally(failure);
            }
        });
    }

    private synchronized void goOn() {
        underWay = false;
        if (next != null) {
            run(next);
        }
    }
}
