package org.pasokh.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Everything that runs in this process. Stopped at any time, also while it starts.
final class Installation implements AutoCloseable {

    private static final long SERVICES_STOP_WITHIN_SECONDS = 9;

    private final Options options;
    private final Addresses addresses;
    private final DataFolder data;
    private final Progress progress;
    private final Executor threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("starting-", 0).factory());
    private final List<RunningService> services = new CopyOnWriteArrayList<>();
    private volatile @Nullable Foundation foundation;
    private volatile @Nullable Shop shop;

    Installation(Options options, DataFolder data, Progress progress) {
        this.options = options;
        this.addresses = new Addresses(options.portOffset());
        this.data = data;
        this.progress = progress;
    }

    void start() {
        ServiceArguments arguments = new ServiceArguments(addresses, data, Secrets.in(data.path("secrets.properties")));
        CompletableFuture<Void> identity = starting(Service.IDENTITY, arguments);
        CompletableFuture<Void> foundations = CompletableFuture.runAsync(this::layFoundation, threads);
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(identity, foundations));
        Service.ON_THE_LOG.forEach(
                service -> all.add(foundations.thenComposeAsync(laid -> starting(service, arguments), threads)));
        awaitAllOrFirstFailure(all);
        shop = Shop.open(addresses);
    }

    @Override
    public void close() {
        Shop opened = shop;
        if (opened != null) {
            opened.close();
        }
        Stopping.together(services, SERVICES_STOP_WITHIN_SECONDS);
        Foundation laid = foundation;
        if (laid != null) {
            laid.close();
        }
        Stopping.quietly(data);
    }

    private void layFoundation() {
        foundation = Foundation.start(addresses, data);
        progress.done("Kafka, database, mail");
    }

    private CompletableFuture<Void> starting(Service service, ServiceArguments arguments) {
        return CompletableFuture.runAsync(
                () -> {
                    services.add(RunningService.start(service, options.home(), arguments.of(service)));
                    Readiness.await(service.name(), addresses.http(service.door()));
                    progress.done(service.name());
                },
                threads);
    }

    private static void awaitAllOrFirstFailure(List<CompletableFuture<Void>> stages) {
        CompletableFuture<Void> all = CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new));
        stages.forEach(stage -> stage.exceptionally(failure -> {
            all.completeExceptionally(failure);
            return null;
        }));
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart cause ? cause : e;
        }
    }
}
