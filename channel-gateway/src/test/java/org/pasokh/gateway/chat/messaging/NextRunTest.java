package org.pasokh.gateway.chat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NextRunTest {

    private final List<CompletableFuture<String>> runs = new ArrayList<>();
    private final NextRun<String> question = new NextRun<>(() -> {
        CompletableFuture<String> run = new CompletableFuture<>();
        runs.add(run);
        return run;
    });

    @Test
    void who_asks_during_a_run_is_answered_by_the_next() {
        CompletableFuture<String> first = question.ask();
        CompletableFuture<String> second = question.ask();
        CompletableFuture<String> third = question.ask();

        runs.get(0).complete("before");

        assertThat(first).isCompletedWithValue("before");
        assertThat(second).isNotDone();
        assertThat(runs).hasSize(2);

        runs.get(1).complete("after");

        assertThat(second).isCompletedWithValue("after");
        assertThat(third).isCompletedWithValue("after");
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_failed_run_fails_only_those_it_answers() {
        CompletableFuture<String> first = question.ask();
        CompletableFuture<String> second = question.ask();

        runs.get(0).completeExceptionally(new IllegalStateException("away"));
        runs.get(1).complete("there");

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("there");
    }

    @Test
    void nobody_asking_means_no_run() {
        assertThat(question.ask()).isNotDone();
        runs.get(0).complete("done");

        assertThat(runs).hasSize(1);
        assertThat(question.ask()).isNotDone();
        assertThat(runs).hasSize(2);
    }
}
