package org.pasokh.architecture.violations.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.Document;

/// An update that computes from the document.
public final class UpdatesByPipeline {

    public void count(MongoCollection<Document> documents) {
        documents.updateOne(Filters.eq("a"), List.of(Aggregates.set(new Field<>("b", "$c"))));
    }
}
