package org.pasokh.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a data folder to one server. Kafka's own lock is taken too late: a second broker has written to the first
/// one's metadata by then.
final class FolderLock implements AutoCloseable {

    private static final String FILE = "pasokh.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder, String what) {
        FileChannel channel = open(folder, what);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
            throw Folders.inUse(folder, what, null);
        } catch (OverlappingFileLockException e) {
            throw Folders.inUse(folder, what, e);
        } catch (IOException e) {
            throw Folders.broken(folder, what, e);
        }
    }

    /// The system gives the lock back with the channel, and when the process dies.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path folder, String what) {
        try {
            return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Folders.broken(folder, what, e);
        }
    }
}
