package org.pasokh.embedded;

import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The mails of one folder on disk: a file each, named by its UID and its flags, and a note of UIDVALIDITY and the
/// next UID.
final class MailFiles {

    private static final String NOTE = "folder.properties";
    private static final String ENDING = ".eml";
    private static final Map<Flags.Flag, String> LETTERS =
            Map.of(Flags.Flag.ANSWERED, "A", Flags.Flag.DELETED, "D", Flags.Flag.FLAGGED, "F", Flags.Flag.SEEN, "S");

    private final Path folder;
    private final Map<Long, Path> byUid = new TreeMap<>();
    private long uidValidity;
    private long notedUidNext;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    /// Fills the empty folder with what is on disk, under the same UIDs, and says its UIDVALIDITY.
    long restore(MailFolder empty) {
        try {
            Files.createDirectories(folder);
            readNote(empty.getUidValidity());
            findFiles();
            for (Map.Entry<Long, Path> file : byUid.entrySet()) {
                skipTo(empty, file.getKey());
                load(empty, file.getValue());
            }
            skipTo(empty, notedUidNext);
            writeNote(empty.getUIDNext());
            return uidValidity;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mails under " + folder + " cannot be read", e);
        }
    }

    /// Makes the disk as the folder is.
    void write(MailFolder changed) {
        try {
            Set<Long> gone = new HashSet<>(byUid.keySet());
            for (StoredMessage message : changed.getMessages()) {
                gone.remove(message.getUid());
                write(message);
            }
            for (long uid : gone) {
                Files.deleteIfExists(byUid.remove(uid));
            }
            if (!gone.isEmpty()) {
                writeNote(changed.getUIDNext());
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mails under " + folder + " cannot be written", e);
        }
    }

    void remove() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(StoredMessage message) throws IOException, MessagingException {
        Path wanted = folder.resolve(message.getUid() + "," + letters(message.getFlags()) + ENDING);
        Path there = byUid.put(message.getUid(), wanted);
        if (there == null) {
            Path part = folder.resolve(message.getUid() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message.getMimeMessage().writeTo(out);
            }
            Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        } else if (!there.equals(wanted)) {
            Files.move(there, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void findFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) && name.indexOf(',') > 0) {
                    byUid.put(Long.parseLong(name.substring(0, name.indexOf(','))), file);
                }
            }
        }
    }

    private static void load(MailFolder empty, Path file) throws IOException, MessagingException {
        String name = file.getFileName().toString();
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            Date received = Date.from(Files.getLastModifiedTime(file).toInstant());
            empty.appendMessage(
                    message, flags(name.substring(name.indexOf(',') + 1, name.length() - ENDING.length())), received);
        }
    }

    /// UIDs of mails that are gone are not given again.
    private static void skipTo(MailFolder empty, long uid) throws MessagingException {
        while (empty.getUIDNext() < uid) {
            long skipped = empty.appendMessage(placeholder(), new Flags(Flags.Flag.DELETED), Date.from(Instant.EPOCH));
            empty.expunge(new IdRange[] {new IdRange(skipped)});
        }
    }

    private static MimeMessage placeholder() throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setText("gone");
        message.saveChanges();
        return message;
    }

    private void readNote(long otherwise) throws IOException {
        Properties note = new Properties();
        Path file = folder.resolve(NOTE);
        if (Files.exists(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                note.load(bytes);
            }
        }
        uidValidity = Long.parseLong(note.getProperty("uidvalidity", Long.toString(otherwise)));
        notedUidNext = Long.parseLong(note.getProperty("uidnext", "1"));
    }

    private void writeNote(long uidNext) throws IOException {
        Properties note = new Properties();
        note.setProperty("uidvalidity", Long.toString(uidValidity));
        note.setProperty("uidnext", Long.toString(uidNext));
        try (OutputStream out = Files.newOutputStream(folder.resolve(NOTE))) {
            note.store(out, null);
        }
    }

    private static String letters(Flags flags) {
        return LETTERS.entrySet().stream()
                .filter(letter -> flags.contains(letter.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .reduce("", String::concat);
    }

    private static Flags flags(String letters) {
        Flags flags = new Flags();
        LETTERS.forEach((flag, letter) -> {
            if (letters.contains(letter)) {
                flags.add(flag);
            }
        });
        return flags;
    }
}
