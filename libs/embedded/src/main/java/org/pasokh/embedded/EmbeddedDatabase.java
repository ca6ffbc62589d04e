package org.pasokh.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// A database in this process that speaks MongoDB's wire protocol, in memory or in one file. Which operations it knows
/// is the measure for what the code may use.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String WHAT = "database";
    private static final int CACHE_MEBIBYTES = 64;

    private final MongoServer server;

    private EmbeddedDatabase(MongoServer server) {
        this.server = server;
    }

    /// Nothing is kept.
    public static EmbeddedDatabase inMemory() {
        return serve(new MVStore.Builder().open(), Ports.choose(0));
    }

    /// @param port 0 for a free one
    /// @throws EmbeddedStartException when the port is taken or the file cannot be used
    public static EmbeddedDatabase onFile(Path file, int port) {
        Path absolute = file.toAbsolutePath().normalize();
        Folders.usable(absolute.resolveSibling(""), WHAT);
        int chosen = Ports.choose(port);
        Ports.requireFree(chosen, WHAT);
        return serve(open(absolute), chosen);
    }

    /// Without a database name: append `/<name>`.
    public String uri() {
        return "mongodb://" + Ports.HOST + ":" + port();
    }

    public int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static MVStore open(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEBIBYTES)
                    .open();
            // a commit per write would otherwise keep 45 s of old chunks: 45 kB for each
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? Folders.inUse(file, WHAT, e)
                    : Folders.broken(file, WHAT, e);
        }
    }

    private static EmbeddedDatabase serve(MVStore store, int port) {
        MongoServer server = new MongoServer(new DurableBackend(store));
        try {
            server.bind(Ports.HOST, port);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw new EmbeddedStartException(
                    EmbeddedStartException.Reason.FAILED,
                    "The database cannot listen on port " + port + ": " + Folders.firstLine(e),
                    e);
        }
        return new EmbeddedDatabase(server);
    }
}
