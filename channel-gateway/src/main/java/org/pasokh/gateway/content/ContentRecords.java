package org.pasokh.gateway.content;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The documents beside the files of [GridFsContentStore].
final class ContentRecords {

    private final MongoOperations mongo;

    ContentRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ContentRecord> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ContentRecord.class));
    }

    /// Makes it young again, so that no sweep takes it between this and its being referred to.
    Optional<ContentRecord> touch(String id, Instant now) {
        return Optional.ofNullable(mongo.findAndModify(byId(id), Update.update("storedAt", now), ContentRecord.class));
    }

    ContentRecord insertOrFind(ContentRecord record) {
        try {
            return mongo.insert(record);
        } catch (DuplicateKeyException e) {
            return Objects.requireNonNull(
                    mongo.findById(record.id(), ContentRecord.class), "stored by another, then gone");
        }
    }

    void refer(String id, Instant now) {
        mongo.updateFirst(byId(id), Update.update("referredAt", now), ContentRecord.class);
    }

    void scanned(String id, Instant at, Verdict verdict) {
        Update update = Update.update("scannedAt", at);
        switch (verdict) {
            case Verdict.Clean() -> update.unset("infection").unset("unscannable");
            case Verdict.Infected(String signature) ->
                update.set("infection", signature).unset("unscannable");
            case Verdict.Unscannable() -> update.unset("infection").set("unscannable", true);
        }
        mongo.updateFirst(byId(id), update, ContentRecord.class);
    }

    List<ContentRecord> unreferredBefore(Instant limit, int most) {
        return mongo.find(new Query(unreferred(limit)).limit(most), ContentRecord.class);
    }

    boolean removeUnreferred(String id, Instant limit) {
        return mongo.remove(query(where("_id").is(id).andOperator(unreferred(limit))), ContentRecord.class)
                        .getDeletedCount()
                == 1;
    }

    void noteUpload(ObjectId file, String content, Instant at) {
        mongo.save(new UploadNote(file, content, at));
    }

    void forgetUpload(ObjectId file) {
        mongo.remove(byId(file), UploadNote.class);
    }

    List<UploadNote> uploadsBefore(Instant limit, int most) {
        return mongo.find(query(where("at").lt(limit)).limit(most), UploadNote.class);
    }

    /// With the chunks of a file that was never finished, too: `delete` removes them before it finds no file to remove.
    boolean deleteFile(GridFSBucket files, ObjectId file) {
        try {
            files.delete(file);
            return true;
        } catch (MongoGridFSException e) {
            return false;
        }
    }

    private static Criteria unreferred(Instant limit) {
        return where("referredAt").is(null).and("storedAt").lt(limit);
    }

    private static Query byId(Object id) {
        return query(where("_id").is(id));
    }
}
