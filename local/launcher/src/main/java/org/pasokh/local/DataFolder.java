package org.pasokh.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.pasokh.local.CannotStart.Reason;

/// The folder in which everything is kept, held by this process alone. The operating system gives it free when the
/// process ends, however it ends.
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "running";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder.resolve("logs"));
            return new DataFolder(folder, locked(folder));
        } catch (IOException e) {
            throw new CannotStart(
                    Reason.DATA,
                    "The data folder %s cannot be written to (%s). Choose another one with --data=FOLDER"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String owner = Files.readString(folder.resolve(LOCK)).strip();
            channel.close();
            throw new CannotStart(
                    Reason.DATA,
                    "The data folder %s is in use by process %s. End that, or choose another one with --data=FOLDER"
                            .formatted(folder, owner));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }
}
