package org.pasokh.gateway.content;

import java.time.Instant;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.ContentRef;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A content that is whole, and the file that holds its bytes.
///
/// @param scannedAt when a scanner looked last; never while null
/// @param infection by which signature it was recognised then, if it was
/// @param unscannable true where the scanner could not say
@Document("contents")
record ContentRecord(
        @Id String id,
        ObjectId file,
        String sha256,
        long length,
        String mediaType,
        Instant storedAt,
        @Nullable Instant referredAt,
        @Nullable Instant scannedAt,
        @Nullable String infection,
        @Nullable Boolean unscannable) {

    ContentRef ref() {
        return new ContentRef(id, sha256, length, mediaType);
    }
}
