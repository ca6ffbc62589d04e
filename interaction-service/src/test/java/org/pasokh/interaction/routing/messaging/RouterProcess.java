package org.pasokh.interaction.routing.messaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/// A router in a process of its own, which can be killed, and stopped for a while.
record RouterProcess(Process process, Path log) implements AutoCloseable {

    private static final String TAKES = "takes partition ";
    private static final String LEAVES = "leaves partition ";

    public static void main(String[] arguments) throws InterruptedException {
        RouterOnKafka.start(arguments[0], Telling::new);
        new CountDownLatch(1).await();
    }

    static RouterProcess start(String bootstrapServers, Path log) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RouterProcess.class.getName(),
                            bootstrapServers)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                    .start();
            return new RouterProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it has the partition, as far as it knows.
    boolean has(int partition) {
        String told = told();
        return told.lastIndexOf(TAKES + partition) > told.lastIndexOf(LEAVES + partition);
    }

    /// Whether it has been given anything since it started.
    boolean hasBegun() {
        return told().contains(TAKES);
    }

    /// As `kill -9` does, stopped or not.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// As `kill -STOP`: its connections stay open, and it does nothing.
    void stop() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private String told() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says which partitions it is given and loses.
    private record Telling(ProcessorSupplier<String, byte[], String, RoutedEvent> routers)
            implements ProcessorSupplier<String, byte[], String, RoutedEvent> {

        @Override
        public Set<StoreBuilder<?>> stores() {
            return routers.stores();
        }

        @Override
        public Processor<String, byte[], String, RoutedEvent> get() {
            Processor<String, byte[], String, RoutedEvent> router = routers.get();
            return new Processor<>() {
                private int partition;

                @Override
                public void init(ProcessorContext<String, RoutedEvent> context) {
                    partition = context.taskId().partition();
                    router.init(context);
                    System.out.println(TAKES + partition);
                }

                @Override
                public void process(Record<String, byte[]> record) {
                    router.process(record);
                }

                @Override
                public void close() {
                    System.out.println(LEAVES + partition);
                    router.close();
                }
            };
        }
    }
}
