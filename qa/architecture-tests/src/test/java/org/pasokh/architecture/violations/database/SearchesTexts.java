package org.pasokh.architecture.violations.database;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/// An unknown operator in the local mode.
public final class SearchesTexts {

    public Bson search(String words) {
        return Filters.text(words);
    }
}
