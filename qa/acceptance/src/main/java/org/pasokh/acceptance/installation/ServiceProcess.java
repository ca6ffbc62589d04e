package org.pasokh.acceptance.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// One service in a process of its own, which can be killed, stopped and continued, and started again.
public final class ServiceProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final int port;
    private final ProcessBuilder builder;
    private Process process;

    private ServiceProcess(String name, int port, ProcessBuilder builder) {
        this.name = name;
        this.port = port;
        this.builder = builder;
        this.process = launch();
    }

    /// Starts the service on a free port, with the class path that the build left.
    static ServiceProcess start(
            String name, ServiceCode code, List<String> jvmOptions, Map<String, String> environment) {
        int port = FreePorts.next();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                code.classPath(),
                code.mainClass()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Path log = logs().resolve(name + ".log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServiceProcess(name, port, builder);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String name() {
        return name;
    }

    /// Patiently: one that ends by itself is noticed at once, and a machine with much to do starts four of them slowly.
    public void awaitReady() {
        Awaitility.await(name + " is ready")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(name + " ended by itself, see its log in " + logs());
                    }
                    return isReady();
                });
    }

    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// `kill -9`: nothing is flushed, nobody is told.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// `kill -STOP`: sockets stay open, nothing answers.
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /// Whatever was done to it, it serves again: one that was stopped goes on, one that has ended starts on the same
    /// port.
    public void restore() {
        if (process.isAlive()) {
            resume();
        } else {
            process = launch();
        }
        awaitReady();
    }

    /// The journeys are over and nothing is worth waiting for; a process that was stopped ends too.
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " of " + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Journeys run in two processes at a time, each with services of its own.
    static Path logs() {
        try {
            String journeys = Long.toString(ProcessHandle.current().pid());
            return Files.createDirectories(Path.of("target", "logs", journeys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
