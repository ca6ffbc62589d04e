package org.pasokh.interaction.desk.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.RouterRequests;
import org.pasokh.interaction.desk.view.Answer;
import org.pasokh.interaction.desk.view.Answers;
import org.pasokh.interaction.desk.view.Command;
import org.pasokh.platform.publishing.EventPublisher;

/// Puts a command on the log and waits a short while for the event that it leads to.
public final class AskingTheRouter {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Addresses addresses;
    private final EventPublisher publisher;
    private final InstantSource clock;

    public AskingTheRouter(Addresses addresses, EventPublisher publisher, InstantSource clock) {
        this.addresses = addresses;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// A command that was answered before gets that answer, and the log is left alone.
    public Reply ask(Answers answers, String requestId, Command command, String subject, RoutingRequest request) {
        return await(
                answers,
                requestId,
                command,
                () -> publisher.publish(
                        RouterRequests.of(addresses.of(request), requestId, subject, clock.instant(), null, request)));
    }

    /// The command is on its way already.
    public Reply await(Answers answers, String requestId, Command command) {
        return await(answers, requestId, command, () -> CompletableFuture.completedFuture(null));
    }

    private static Reply await(
            Answers answers, String requestId, Command command, Supplier<CompletableFuture<Void>> send) {
        Optional<Answer> known = answers.to(requestId, command);
        if (known.isPresent()) {
            return new Reply.Answered(known.get());
        }
        CompletableFuture<Answer> answer = answers.when(requestId, command);
        var _ = send.get().whenComplete((_, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return new Reply.Answered(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Reply.Pending();
        } catch (ExecutionException e) {
            return new Reply.LogAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Pending();
        } finally {
            answers.stopWaiting(requestId, answer);
        }
    }
}
