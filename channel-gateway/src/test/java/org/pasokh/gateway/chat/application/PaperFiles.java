package org.pasokh.gateway.chat.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pasokh.gateway.chat.domain.SharedFile;
import org.pasokh.gateway.chat.domain.VisitorFiles;
import org.pasokh.gateway.chat.domain.VisitorFrame.FileSent;

/// Files that visitors have handed in, without a store.
final class PaperFiles implements VisitorFiles {

    final List<String> kept = new CopyOnWriteArrayList<>();
    private final Map<String, SharedFile> files = new ConcurrentHashMap<>();
    volatile boolean away;

    SharedFile handIn(String session, String upload) {
        SharedFile file = new SharedFile("content-of-" + upload, "", "application/pdf", 3, "abc");
        files.put(session + upload, file);
        return file;
    }

    @Override
    public Optional<SharedFile> find(String session, FileSent sent) {
        if (away) {
            throw new IllegalStateException("away");
        }
        return Optional.ofNullable(files.get(session + sent.upload()))
                .map(it -> new SharedFile(it.id(), sent.name(), it.mediaType(), it.length(), it.sha256()));
    }

    @Override
    public void keep(Collection<SharedFile> shared) {
        shared.forEach(it -> kept.add(it.id()));
    }
}
