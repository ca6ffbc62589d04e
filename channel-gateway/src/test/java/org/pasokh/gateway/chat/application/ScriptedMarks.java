package org.pasokh.gateway.chat.application;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.pasokh.gateway.chat.domain.LogMarks;

/// Marks that a test sets.
final class ScriptedMarks implements LogMarks {

    private volatile Marks marks = new Marks(0, 0, 0, 0);
    private volatile boolean away;

    void are(Marks now) {
        marks = now;
    }

    void areAway(boolean now) {
        away = now;
    }

    @Override
    public CompletableFuture<Marks> read(String session) {
        return away
                ? CompletableFuture.failedFuture(new IOException("away"))
                : CompletableFuture.completedFuture(marks);
    }
}
