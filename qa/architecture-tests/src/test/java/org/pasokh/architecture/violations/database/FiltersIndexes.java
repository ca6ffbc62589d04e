package org.pasokh.architecture.violations.database;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;

/// The filter is ignored and the index is unique for everything.
public final class FiltersIndexes {

    public IndexOptions open() {
        return new IndexOptions().unique(true).partialFilterExpression(Filters.eq("open", true));
    }
}
