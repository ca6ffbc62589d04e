package org.pasokh.platform.documents;

import static org.pasokh.platform.outbox.OutboxDocument.ID;
import static org.pasokh.platform.outbox.OutboxDocument.OUTBOX;
import static org.pasokh.platform.outbox.OutboxDocument.OUTBOX_SINCE;
import static org.pasokh.platform.outbox.OutboxDocument.STATE;
import static org.pasokh.platform.outbox.OutboxDocument.VERSION;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.pasokh.platform.outbox.OutboxCollection;
import org.pasokh.platform.outbox.OutboxEntry;
import org.pasokh.platform.publishing.Publication;

/// The next version of a document: what of its outbox stays, what comes to it.
///
/// @param version the new one; the first is 1
/// @param outbox all that is not known to be on Kafka: whoever writes takes over what another has left there
/// @param leftSince since when the oldest entry that stays stands there
record DocumentWrite(
        String id,
        long version,
        List<OutboxEntry> outbox,
        @Nullable Date leftSince) {

    static DocumentWrite of(String id, @Nullable Document current, long publishedUpTo, List<Publication> publications) {
        long version = current == null ? 1 : version(current) + 1;
        List<OutboxEntry> staying = current == null ? List.of() : staying(current, publishedUpTo);
        Stream<OutboxEntry> coming = publications.stream().map(one -> OutboxEntry.of(version, one));
        return new DocumentWrite(
                id,
                version,
                Stream.concat(staying.stream(), coming).toList(),
                current == null || staying.isEmpty() ? null : current.getDate(OUTBOX_SINCE));
    }

    boolean isFirst() {
        return version == 1;
    }

    Document toDocument(Document state, Instant now) {
        Document document = new Document(ID, id)
                .append(VERSION, version)
                .append(STATE, state)
                .append(OUTBOX, entries());
        return outbox.isEmpty() ? document : document.append(OUTBOX_SINCE, since(now));
    }

    Bson guard() {
        return Filters.and(Filters.eq(ID, id), Filters.eq(VERSION, version - 1));
    }

    Bson toUpdate(Document state, Instant now) {
        return Updates.combine(
                Updates.set(VERSION, version),
                Updates.set(STATE, state),
                Updates.set(OUTBOX, entries()),
                outbox.isEmpty() ? Updates.unset(OUTBOX_SINCE) : Updates.set(OUTBOX_SINCE, since(now)));
    }

    private List<Document> entries() {
        return outbox.stream().map(OutboxEntry::toDocument).toList();
    }

    private Date since(Instant now) {
        return leftSince == null ? Date.from(now) : leftSince;
    }

    private static List<OutboxEntry> staying(Document current, long publishedUpTo) {
        return OutboxCollection.entries(current).stream()
                .filter(entry -> entry.version() > publishedUpTo)
                .toList();
    }

    private static long version(Document document) {
        return document.get(VERSION, Number.class).longValue();
    }
}
