package org.pasokh.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class GridFsContentStoreIT extends ContentStoreSuite {

    private final MongoClient client = MongoClients.create(TestParts.databaseUri(""));
    private final MongoDatabase database = client.getDatabase("contents-" + new ObjectId());
    private final ContentRecords records = new ContentRecords(new MongoTemplate(client, database.getName()));
    private final ContentStore store = new GridFsContentStore(GridFSBuckets.create(database), records, clock);

    @BeforeEach
    void nothing_is_there() {
        assertThat(leftovers()).isZero();
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Override
    ContentStore store() {
        return store;
    }

    /// All files belong to a content, all chunks to a file, and no note is left.
    @Override
    long leftovers() {
        long contents = database.getCollection("contents").countDocuments();
        long files = database.getCollection("fs.files").countDocuments();
        long chunksOfNothing = files == 0 ? database.getCollection("fs.chunks").countDocuments() : 0;
        return files
                - contents
                + chunksOfNothing
                + database.getCollection("content-uploads").countDocuments();
    }

    @Test
    void several_at_once_store_one_content() throws Exception {
        Callable<ContentRef> storing = () -> store.store(id, "text/plain", bytes("hello"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var refs = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> storing).toList());
            for (var ref : refs) {
                assertThat(ref.get().length()).isEqualTo(5);
            }
        }

        assertThat(database.getCollection("contents").countDocuments()).isEqualTo(1);
        assertThat(leftovers()).isZero();
    }

    @Test
    void what_a_crash_left_of_an_upload_is_swept() {
        ObjectId file = new ObjectId();
        records.noteUpload(file, id, clock.instant());
        var upload = GridFSBuckets.create(database).openUploadStream(new org.bson.BsonObjectId(file), id);
        upload.write(new byte[600_000]);
        assertThat(database.getCollection("fs.chunks").countDocuments()).isPositive();

        store.sweep(clock.advance(Duration.ofDays(3)));

        assertThat(database.getCollection("fs.chunks").countDocuments()).isZero();
        assertThat(leftovers()).isZero();
    }
}
