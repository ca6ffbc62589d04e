package org.pasokh.gateway.content;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.ContentRef;

/// Takes files that agents and visitors send along, piece by piece, and what may not come does not.
public final class TakingFiles {

    private final ContentStore store;
    private final ScannedContents scanned;
    private final FileSettings settings;

    TakingFiles(ContentStore store, ScannedContents scanned, FileSettings settings) {
        this.store = store;
        this.scanned = scanned;
        this.settings = settings;
    }

    /// What became of a file at the door.
    public sealed interface Taken {

        record Kept(Attachment file) implements Taken {}

        record Refused(FileRefusal why) implements Taken {}
    }

    /// A file that is offered.
    ///
    /// @param id its content's, a hash of who sends it and the sender's own id of it
    /// @param length as it is said to be, -1 where nothing is said
    public record Offered(String id, String name, long length, InputStream bytes) {}

    /// Reads no more of it than it may be long. The same offered again is the same file, whatever its bytes.
    public Taken take(Offered file) {
        if (file.length() > settings.largest().toBytes()) {
            return new Taken.Refused(FileRefusal.TOO_LARGE);
        }
        String name = FileNames.clean(file.name());
        InputStream bytes =
                FileTypes.lookable(new AtMost(file.bytes(), settings.largest().toBytes()));
        String type = FileTypes.of(bytes, FileTypes.saidByName(name));
        if (!settings.allows(type)) {
            return new Taken.Refused(FileRefusal.TYPE_NOT_ALLOWED);
        }
        try {
            return judged(name, store.store(file.id(), type, bytes));
        } catch (UncheckedIOException e) {
            if (isTooLarge(e)) {
                return new Taken.Refused(FileRefusal.TOO_LARGE);
            }
            throw e;
        }
    }

    private Taken judged(String name, ContentRef content) {
        if (content.length() == 0) {
            return new Taken.Refused(FileRefusal.EMPTY);
        }
        return switch (scanned.look(content.id())) {
            case ScannedContents.Looked.Seen(Verdict.Clean()) -> new Taken.Kept(new Attachment(name, content));
            case ScannedContents.Looked.Seen(Verdict.Infected _) -> new Taken.Refused(FileRefusal.INFECTED);
            case ScannedContents.Looked.Seen(Verdict.Unscannable _) -> new Taken.Refused(FileRefusal.UNSCANNABLE);
            case ScannedContents.Looked.Away(), ScannedContents.Looked.Unknown() ->
                new Taken.Refused(FileRefusal.NOT_SCANNED);
        };
    }

    /// Contents that an event is going to refer to stay from now on; nothing where one of them is not there.
    public Optional<List<ContentRef>> refer(List<String> ids) {
        List<ContentRef> found =
                ids.stream().flatMap(id -> store.find(id).stream()).toList();
        if (found.size() < ids.size()) {
            return Optional.empty();
        }
        store.refer(ids);
        return Optional.of(found);
    }

    /// A content that may be passed on.
    public Optional<ContentRef> cleared(String id) {
        return scanned.look(id) instanceof ScannedContents.Looked.Seen(Verdict.Clean())
                ? store.find(id)
                : Optional.empty();
    }

    public FileSettings limits() {
        return settings;
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
