package org.pasokh.gateway.chat.files;

import java.util.Collection;
import java.util.Optional;
import org.pasokh.contracts.EventIds;
import org.pasokh.gateway.chat.domain.SharedFile;
import org.pasokh.gateway.chat.domain.VisitorFiles;
import org.pasokh.gateway.chat.domain.VisitorFrame.FileSent;
import org.pasokh.gateway.content.FileNames;
import org.pasokh.gateway.content.TakingFiles;

/// Finds what a visitor has handed in by who handed it in, so that nobody sends what somebody else has.
public final class StoredVisitorFiles implements VisitorFiles {

    private final TakingFiles files;

    public StoredVisitorFiles(TakingFiles files) {
        this.files = files;
    }

    /// The content's id of what a session hands in.
    public static String idOf(String session, String upload) {
        return EventIds.of("visitor-file", session, upload);
    }

    @Override
    public Optional<SharedFile> find(String session, FileSent sent) {
        return files.cleared(idOf(session, sent.upload()))
                .map(content -> new SharedFile(
                        content.id(),
                        FileNames.clean(sent.name()),
                        content.mediaType(),
                        content.length(),
                        content.sha256()));
    }

    @Override
    public void keep(Collection<SharedFile> shared) {
        files.refer(shared.stream().map(SharedFile::id).toList());
    }
}
