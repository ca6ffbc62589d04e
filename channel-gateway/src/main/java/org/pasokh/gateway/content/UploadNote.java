package org.pasokh.gateway.content;

import java.time.Instant;
import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Says that a file is being written or removed, until it is.
@Document("content-uploads")
record UploadNote(@Id ObjectId file, String content, Instant at) {}
