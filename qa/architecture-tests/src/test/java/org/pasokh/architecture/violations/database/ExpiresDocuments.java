package org.pasokh.architecture.violations.database;

import com.mongodb.client.model.IndexOptions;
import java.util.concurrent.TimeUnit;

/// Nothing is ever deleted.
public final class ExpiresDocuments {

    public IndexOptions old() {
        return new IndexOptions().expireAfter(1L, TimeUnit.DAYS);
    }
}
