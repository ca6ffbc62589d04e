package org.pasokh.architecture.violations.database;

import org.bson.Document;

/// Spelled out, past every type.
public final class NamesNewOperators {

    public Document day() {
        return new Document("$dateTrunc", new Document("unit", "day"));
    }
}
