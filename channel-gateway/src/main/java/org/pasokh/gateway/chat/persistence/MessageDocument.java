package org.pasokh.gateway.chat.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.TranscriptEntry.Author;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A message of a transcript as it is kept; its id is the message's, for ever.
///
/// @param delivery the rank of the furthest receipt; absent before any
@Document(MessageDocument.COLLECTION)
record MessageDocument(
        @Id String id,
        String session,
        long position,
        Author author,
        @Nullable String authorName,
        String text,
        Instant at,
        @Nullable Long number,
        @Nullable Integer delivery) {

    static final String COLLECTION = "chat-messages";

    MessageDocument {
        requireNonNull(id);
        requireNonNull(session);
        requireNonNull(author);
        requireNonNull(text);
        requireNonNull(at);
    }

    static MessageDocument of(NewEntry added, long position) {
        TranscriptEntry entry = added.entry();
        return new MessageDocument(
                entry.messageId(),
                added.session(),
                position,
                entry.author(),
                entry.authorName(),
                entry.text(),
                entry.at(),
                entry.number(),
                null);
    }

    TranscriptEntry toEntry() {
        return new TranscriptEntry(
                position, id, author, authorName, text, at, number, delivery == null ? null : receiptOf(delivery));
    }

    /// Ranks, so that the database can keep the furthest.
    static int rankOf(Receipt receipt) {
        return switch (receipt) {
            case DELIVERED -> 1;
            case READ -> 2;
        };
    }

    private static Receipt receiptOf(int rank) {
        return rank == 1 ? Receipt.DELIVERED : Receipt.READ;
    }
}
