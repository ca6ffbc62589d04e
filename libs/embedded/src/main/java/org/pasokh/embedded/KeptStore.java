package org.pasokh.embedded;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.store.MailFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// GreenMail's store in memory, each of whose folders with mails is backed by one on disk.
final class KeptStore extends InMemoryStore {

    private final Path root;
    private final Map<String, String> addressesByUser = new ConcurrentHashMap<>();
    private final Map<MailFolder, MailFolder> kept = new ConcurrentHashMap<>();

    KeptStore(Path root) {
        this.root = root;
    }

    void name(String user, String address) {
        addressesByUser.put(user, address);
    }

    List<String> addresses() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8))
                    .filter(name -> name.contains("@"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable MailFolder getMailbox(String name) {
        return outside(super.getMailbox(name));
    }

    @Override
    public @Nullable MailFolder getMailbox(MailFolder parent, String name) {
        return outside(super.getMailbox(inside(parent), name));
    }

    @Override
    public MailFolder createMailbox(MailFolder parent, String name, boolean selectable) throws FolderException {
        MailFolder made = super.createMailbox(inside(parent), name, selectable);
        if (!selectable) {
            return made;
        }
        MailFolder folder = KeptFolder.of(made, new MailFiles(folderOf(made)));
        kept.put(made, folder);
        return folder;
    }

    @Override
    public void deleteMailbox(MailFolder folder) throws FolderException {
        MailFolder removed = inside(folder);
        Path files = folderOf(removed);
        super.deleteMailbox(removed);
        if (kept.remove(removed) != null) {
            new MailFiles(files).remove();
        }
    }

    @Override
    public void renameMailbox(MailFolder folder, String name) {
        throw new UnsupportedOperationException("this server does not rename folders");
    }

    @Override
    public Collection<MailFolder> getChildren(MailFolder parent) {
        return super.getChildren(inside(parent)).stream().map(this::keptOr).toList();
    }

    @Override
    public MailFolder setSelectable(MailFolder folder, boolean selectable) {
        return keptOr(super.setSelectable(inside(folder), selectable));
    }

    @Override
    public Collection<MailFolder> listMailboxes(String pattern) throws FolderException {
        return super.listMailboxes(pattern).stream().map(this::keptOr).toList();
    }

    private @Nullable MailFolder outside(@Nullable MailFolder inner) {
        return inner == null ? null : keptOr(inner);
    }

    private MailFolder keptOr(MailFolder inner) {
        return kept.getOrDefault(inner, inner);
    }

    private static MailFolder inside(MailFolder folder) {
        return KeptFolder.inner(folder);
    }

    /// `#mail.<user>.<folder>…` as `<address>/<folder>…`.
    private Path folderOf(MailFolder folder) {
        String[] names = folder.getFullName().split("\\.", 3);
        String address = addressesByUser.getOrDefault(names[1], names[1]);
        return root.resolve(fileName(address)).resolve(fileName(names[2]));
    }

    private static String fileName(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("%40", "@");
    }
}
