package org.pasokh.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// Starts the whole of Pasokh in this process and waits until somebody ends it.
public final class Launcher {

    /// Longer than a clean stop takes; whoever pressed Ctrl-C is not kept waiting by what hangs.
    private static final long STOP_WITHIN_SECONDS = 14;

    private final Progress progress = new Progress(System.out);

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Launcher().run(arguments);
        } catch (CannotStart e) {
            System.err.println("pasokh: " + sentence(e));
            System.exit(e.reason().exitCode());
        }
    }

    private static String sentence(CannotStart e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private void run(String... arguments) throws InterruptedException {
        Options options =
                Options.parse(Path.of(System.getProperty("pasokh.home", "")).toAbsolutePath(), arguments);
        Memory.requireEnough();
        new Addresses(options.portOffset()).requireFree();
        DataFolder data = DataFolder.take(options.data());
        System.setProperty("pasokh.logs", data.path("logs").toString());
        Installation installation = new Installation(options, data, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
        progress.say("Starting Pasokh; it keeps its data in " + options.data());
        start(installation);
        progress.say(new Welcome(new Addresses(options.portOffset()), data, progress.seconds()).text());
        new CountDownLatch(1).await();
    }

    private static void start(Installation installation) {
        try {
            installation.start();
        } catch (CannotStart e) {
            LoggerFactory.getLogger(Launcher.class).error("start failed", e);
            throw e;
        }
    }

    private void stop(Installation installation) {
        progress.say("Stopping");
        CompletableFuture.delayedExecutor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        installation.close();
        progress.say("Stopped");
    }
}
