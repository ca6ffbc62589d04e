package org.pasokh.gateway.content;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.pasokh.contracts.contact.ContentRef;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/// Contents in the service's own database. Each attempt to store writes a GridFS file of its own; the document that
/// makes it a content comes last, so whatever is seen is whole, and what a crash leaves behind is found again by the
/// note made before the upload.
final class GridFsContentStore implements ContentStore {

    private static final int SWEPT_AT_ONCE = 500;
    private static final MongoExceptionTranslator TRANSLATOR = new MongoExceptionTranslator();

    private final GridFSBucket files;
    private final ContentRecords records;
    private final Clock clock;

    GridFsContentStore(GridFSBucket files, ContentRecords records, Clock clock) {
        this.files = files;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public ContentRef store(String id, String mediaType, InputStream bytes) {
        return records.touch(id, clock.instant()).map(ContentRecord::ref).orElseGet(() -> upload(id, mediaType, bytes));
    }

    private ContentRef upload(String id, String mediaType, InputStream bytes) {
        ObjectId file = new ObjectId();
        Instant now = clock.instant();
        InputStream looked = FileTypes.lookable(bytes);
        String found = FileTypes.of(looked, mediaType);
        records.noteUpload(file, id, now);
        Measured measured = Measured.of(looked);
        write(file, id, measured);
        Measured.Measure written = measured.measure();
        if (!written.equals(readBack(file))) {
            discard(file);
            throw new IllegalStateException("content " + id + " was not stored whole");
        }
        ContentRecord mine =
                new ContentRecord(id, file, written.sha256(), written.length(), found, now, null, null, null, null);
        ContentRecord kept = records.insertOrFind(mine);
        if (kept.file().equals(file)) {
            records.forgetUpload(file);
        } else {
            discard(file);
        }
        return kept.ref();
    }

    private void write(ObjectId file, String id, InputStream bytes) {
        translated(() -> {
            files.uploadFromStream(new BsonObjectId(file), id, bytes);
            return file;
        });
    }

    /// The driver's failures as those of the rest of the service's database; the source's as what they are.
    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoGridFSException e) {
            throw e.getCause() instanceof IOException source ? new UncheckedIOException(source) : e;
        } catch (MongoException e) {
            DataAccessException known = TRANSLATOR.translateExceptionIfPossible(e);
            throw known == null ? e : known;
        }
    }

    private Measured.Measure readBack(ObjectId file) {
        try (Measured measured = Measured.of(files.openDownloadStream(file))) {
            measured.transferTo(OutputStream.nullOutputStream());
            return measured.measure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ContentRef> find(String id) {
        return records.find(id).map(ContentRecord::ref);
    }

    @Override
    public Optional<StoredContent> open(String id) {
        return records.find(id).map(found -> new StoredContent(found.ref(), files.openDownloadStream(found.file())));
    }

    @Override
    public void refer(Collection<String> ids) {
        ids.forEach(id -> records.refer(id, clock.instant()));
    }

    @Override
    public int sweep(Instant limit) {
        int swept = 0;
        for (ContentRecord record : records.unreferredBefore(limit, SWEPT_AT_ONCE)) {
            // the note first: a crash after the next line must leave something that leads to the file
            records.noteUpload(record.file(), record.id(), limit);
            if (records.removeUnreferred(record.id(), limit)) {
                discard(record.file());
                swept++;
            } else {
                records.forgetUpload(record.file());
            }
        }
        for (UploadNote note : records.uploadsBefore(limit, SWEPT_AT_ONCE)) {
            clear(note);
        }
        return swept;
    }

    private void clear(UploadNote note) {
        boolean inUse = records.find(note.content())
                .filter(record -> record.file().equals(note.file()))
                .isPresent();
        if (inUse) {
            records.forgetUpload(note.file());
        } else {
            discard(note.file());
        }
    }

    private void discard(ObjectId file) {
        translated(() -> records.deleteFile(files, file));
        records.forgetUpload(file);
    }
}
