package org.pasokh.gateway.chat.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.NewEntry;
import org.pasokh.gateway.chat.domain.Receipt;
import org.pasokh.gateway.chat.domain.SharedFile;
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
        @Nullable Integer delivery,
        @Nullable List<FileDocument> files) {

    static final String COLLECTION = "chat-messages";

    MessageDocument {
        requireNonNull(id);
        requireNonNull(session);
        requireNonNull(author);
        requireNonNull(text);
        requireNonNull(at);
    }

    /// A file that went along. Not called `id`, which the database's mapping takes for a document's own.
    record FileDocument(String content, String name, String mediaType, long length, String sha256) {

        static FileDocument of(SharedFile file) {
            return new FileDocument(file.id(), file.name(), file.mediaType(), file.length(), file.sha256());
        }

        SharedFile toFile() {
            return new SharedFile(content, name, mediaType, length, sha256);
        }
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
                null,
                entry.files() == null
                        ? null
                        : entry.files().stream().map(FileDocument::of).toList());
    }

    TranscriptEntry toEntry() {
        return new TranscriptEntry(
                position,
                id,
                author,
                authorName,
                text,
                at,
                number,
                delivery == null ? null : receiptOf(delivery),
                files == null ? null : files.stream().map(FileDocument::toFile).toList());
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
